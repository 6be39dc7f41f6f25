/** Which of an element's names will still be there tomorrow, and on the next page of the site. Plain strings. */

/** Characters; longer names are generated ones. */
const LONGEST = 60;
/** So many digits in a row count something: posts, slots, pixels. */
const COUNTED = /\d{3}/;
/** Names that libraries count up, and those of React's `useId`. */
const GENERATED =
  /[:«»]|^(?:ember|radix|react|react-aria|headlessui|mui|mantine|chakra|ext-gen|yui|gen|uid|jsx|aria-?[a-z]*)[-_]*\d|^(?:css|emotion|svelte|sc|jsx|tss|astro|ng|_ng\w*|data-v)-/i;

/** Whether a part of a name looks like the output of a machine. */
function isHashed(part: string): boolean {
  if (part.length < 5) return part.length > 2 && /[a-z]\d[a-z]|\d[a-z]\d/i.test(part);
  if (/^[0-9a-f]+$/i.test(part) && /\d/.test(part)) return true;
  // Letters and digits change places more than once: `1aB2c`, not `h264` or `column2`.
  if ((part.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0) > 1) return true;
  if (!/[aeiouyäöüåøæéèà]/i.test(part)) return true;
  // `eKfzQx`: capitals come and go too often for words.
  const turns = part.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return part.length <= 12 && turns > part.length * 0.4;
}

const partsOf = (name: string): string[] => name.split(/[-_]+/).filter((part) => part !== '');

/** The share of a name that digits may be. */
const FEW_DIGITS = 0.3;

function isMade(name: string): boolean {
  const digits = name.match(/\d/g)?.length ?? 0;
  return (
    COUNTED.test(name) || digits > name.length * FEW_DIGITS || GENERATED.test(name) || partsOf(name).some(isHashed)
  );
}

const isWord = (name: string): boolean =>
  name.length > 1 && name.length <= LONGEST && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) && /\p{L}{2}/u.test(name);

/** Whether an id or the like names the same thing on other pages. */
export const isStableName = (name: string): boolean => isWord(name) && !isMade(name);

/** What a thing is like now, not what it is. */
const STATE =
  /^(?:is|has|was|no)-|(?:^|[-_])(?:active|inactive|open|opened|closed|visible|invisible|hidden|loaded|loading|lazy|lazyload|lazyloaded|selected|current|disabled|enabled|expanded|collapsed|stuck|hover|focus|focused|show|shown|in-view|inview|animated|first|last|odd|even|initialized|ready|processed)$/i;

/** WordPress names what one post is about. */
const POST = /^(?:category|tag|author|term|status|format|postid|page-id|parent-pageid)-/;
const POST_SIGN = /^(?:hentry|type-[a-z]+|status-publish)$/;

const SIDES = 'auto|px|full|screen|none|min|max|fit|xs|sm|md|lg|xl|\\d?xl|\\d+xl|\\d+(?:\\.\\d+)?|\\d+px|\\d+rem';
const WAYS =
  'center|start|end|between|around|evenly|stretch|baseline|left|right|top|bottom|middle|justify|row|col|column|wrap|nowrap|reverse|grow|shrink|cover|contain|hidden|visible|scroll|clip|ellipsis|light|thin|normal|medium|semibold|bold|extrabold|black|white|transparent|current|inherit|primary|secondary|muted|danger|success|warning|info|dark|sans|serif|mono|tight|snug|relaxed|loose|wide|wider|widest|pointer|default|dashed|dotted|solid|disc|decimal|inside|outside|in|out|linear|all|colors|opacity|shadow|transform|x|y|t|b|l|r|s|e|tl|tr|bl|br|circle|pill|square|words';
const UTILITY = new RegExp(
  `^(?:d-(?:none|block|inline|inline-block|flex|inline-flex|grid|table)|-?(?:[mp][trblxyse]?|w|h|size|min-[wh]|max-[wh]|text|bg|border|ring|shadow|font|fs|fw|lh|leading|tracking|rounded|opacity|z|top|left|right|bottom|start|end|inset|gap|g|space|divide|grid|grid-cols|grid-rows|col|cols|row|order|flex|d|items|align|align-items|align-self|justify|justify-content|self|content|place|overflow|object|transition|duration|ease|delay|animate|cursor|select|fill|stroke|underline|decoration|whitespace|break|list|aspect|scale|rotate|translate|origin|backdrop|blur|outline|float|clear|position|offset|basis|grow|shrink|line-clamp|from|via|to|columns|u)(?:-[a-z]{1,8})?-(?:${SIDES}|${WAYS}))$`,
);
const UTILITY_ALONE = new Set(
  `flex grid block inline inline-block inline-flex hidden contents table relative absolute fixed sticky static container row
   col clearfix cf truncate underline italic bold uppercase lowercase capitalize antialiased sr-only visually-hidden group
   peer border rounded shadow transition ring blur grow shrink isolate float-left float-right pull-left pull-right d-flex
   text-center small large left right center`.split(/\s+/),
);

const isUtility = (name: string): boolean => UTILITY_ALONE.has(name) || UTILITY.test(name);

/** A part of a class that stays while the rest of it is made anew with every build, or a whole class. */
export interface StableClass {
  readonly text: string;
  readonly whole: boolean;
}

/** CSS modules and styled-components: a name of the makers, then a hash. */
const STEM = /^([\p{L}][\p{L}\p{N}_-]*?[\p{L}]{3,}(?:__|--|_|-))(sc-[\w-]+|[A-Za-z0-9+]{5,8}(?:-\d)?)$/u;

/** UTF-16 units of a name that may have a stem. */
const LONGEST_STEMMED = 200;

function stable(name: string): StableClass | null {
  const [, stem = '', tail = ''] = name.length > LONGEST_STEMMED ? [] : (STEM.exec(name) ?? []);
  const hashed = tail.startsWith('sc-') || (isHashed(tail) && /[\dA-Z]/.test(tail));
  if (stem !== '' && hashed && !isMade(stem) && isWord(stem)) return { text: stem, whole: false };
  return isStableName(name) ? { text: name, whole: true } : null;
}

/** The classes that say what an element is: none of layout, of state, of one post, and none that a machine made. */
export function stableClasses(value: string): StableClass[] {
  const names = value.split(/\s+/).filter((name) => name !== '');
  const post = names.some((name) => POST_SIGN.test(name));
  return names.flatMap((name) => {
    if (isUtility(name) || STATE.test(name) || (post && (POST.test(name) || POST_SIGN.test(name)))) return [];
    const found = stable(name);
    return found ? [found] : [];
  });
}
