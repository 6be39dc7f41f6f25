/** Names of people and organisations as bylines write them. */
import { Pattern } from '../pattern';
import { clip, fold, key } from '../text';
import { easternNames } from './eastern';

const LEAD_IN = new Pattern(
  String.raw`^(?:interview(?: by)?|(?:this (?:post|article|story|guest post) (?:was|is) )?(?:written|posted|published|story|words|text|reported|article|photos?|a column|opinion) (?:and photos )?by|by|author|authors|von|text|autor(?:in)?|par|écrit par|propos recueillis par|por|escrito por|texto|di|a cura di|door|przez|autor|автор|av|af|skribent|tekst|yazan|yazar|penulis|oleh|tác giả|szerző|írta|kirjoittaja|napsal[ai]?|συντάκτης|γράφει(?: [οη])?|लेखक|द्वारा|מאת|نویسنده|ผู้เขียน|โดย|作者|文|著者|執筆|بقلم|كتب|كتبت)(?:\s*[:：|／]\s*|\s+)`,
  'i',
);
const NOT_A_NAME =
  /\b(?:admin(?:istrator)?|editor(?:ial|s)?|staff|team|guest|newsroom|desk|reporter|correspondent|contributor|webmaster|author|writer|redaktion|rédaction|redacción|redação|redazione|minutes?|min read|updated|published|posted|comments?|share|subscribe|https?|www|read more|view all|follow|loading)\b|[@#/<>{}[\]=]|\.(?:com|org|net)\b/i;
/** Words on pages that are written like names. */
const PAGE_WORDS =
  /\b(?:facebook|twitter|youtube|linkedin|instagram|pinterest|whatsapp|spotify|discord|print|article|full bio|bio|written by|event|credit|size|getty|shutterstock|home|menu|search|contact|privacy|terms|courtesy|posts?|blog|views?|likes?|latest|related|source|category|tags?|topics?|reading time|authors|browse|stories)\b/i;
/** What somebody does, not who somebody is. */
const ROLE =
  /\b(?:officer|director|manager|founder|co-founder|ceo|cto|president|professor|columnist|expert|specialist|analyst|strategist|consultant|engineer|photographer|journalist|dietitian|astrologer|gardener|reviewer|writer|producer|publisher|head of|chief|attorney|freelance\w*|senior|junior|associate|assistant)\b/i;
const NEWSROOM =
  /^(?:the\s)|\b(?:times|journal|post|herald|tribune|globe|gazette|chronicle|reuters|associated press|afp|cnn|bbc|bloomberg|news|newspapers?|press)$/i;
const CONNECTORS = /\s*(?:;|\||•|·|&|\/|\s(?:and|und|et|og|och|en|with|и|و)\s)\s*/i;
/** Small letters, or capitals among words in capitals: the E in "Harry E Smith" is a name's. */
const LETTERS = new Pattern(String.raw`\s[yei]\s|(?<=[\p{Lu}]{2})\s[YEI]\s(?=[\p{Lu}]{2})`);
const ADDRESSES = /\(?[^\s(]*@[^\s)]+\)?/g;
const ORGANISATION = new Pattern(
  String.raw`(?<![\p{L}])(?:inc|ltd|llc|plc|corp|corporation|company|co|gmbh|ag|kg|s\.?a\.?|s\.?p\.?a|bv|nv|oy|ab|group|holdings?|partners|foundation|institute|university|college|school|association|society|agency|council|ministry|department|bureau|bank|media|news|press|times|magazine|network|labs?|technologies|systems|software|solutions|services|consulting|international|global|team|verein|stiftung|institut|universität|fondation|fundación|société)(?![\p{L}])`,
  'i',
);

/** "ByAda Quill": the space between the two is a margin. */
const GLUED = new Pattern(String.raw`^(?:By|BY|Von|Par|Por)(?=[\p{Lu}][\p{Ll}])`);

/** The byline without "By" and the like; null if nothing is left. */
export function bylineOf(text: string | null | undefined): string | null {
  let line = fold(clip(text ?? '', 300));
  line = line.replace(GLUED.in(line), '$& ');
  for (let i = 0; i < 2; i++) line = line.replace(LEAD_IN.in(line), '');
  line = line.replace(/[\s,|·•–-]+$/, '');
  return line === '' ? null : line;
}

export const saysBy = (text: string): boolean => LEAD_IN.test(text) || GLUED.test(text);

const EAST_ASIAN = new Pattern(
  String.raw`^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s・々ー]{2,12}|[\p{Script=Hangul}]{2,4})$`,
);
/** Without capitals, so that none tell a name. */
const CASELESS = new Pattern(
  String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]`,
);
/** Names may end so. */
const TITLED = new Pattern(String.raw`(?<![\p{L}])(?:Jr|Sr|Ph\.?D|M\.?D|(?:[\p{Lu}]\.)*[\p{Lu}])\.$`);
const CAPITAL = new Pattern(String.raw`^[\p{Lu}"'’(]`);
const PREFIXED = new Pattern(String.raw`^(?:d|l|o)['’]|^(?:al|el)-[\p{Lu}]`, 'i');

/** Whether a text can be the name of one person: two to five words, or a CJK name, nothing a page says instead. */
export function isPersonName(text: string): boolean {
  const name = fold(text);
  if (name.length < 2 || name.length > 60 || /\d/.test(name)) return false;
  return isWrittenLikeName(name) && !NOT_A_NAME.test(name);
}

function isWrittenLikeName(name: string): boolean {
  if (EAST_ASIAN.test(name)) return true;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (/[.!?:]$/.test(name) && !TITLED.test(name)) return false;
  if (CASELESS.test(name)) return true;
  const particle = /^(?:de|da|do|dos|del|della|di|van|von|der|den|la|le|el|al|bin|ben|ibn|y|e|zu|zur|ter|ten|af|av)$/;
  return words.every((word) => CAPITAL.test(word) || particle.test(word) || PREFIXED.test(word));
}

export const isOrganisationName = (name: string): boolean => ORGANISATION.test(name);

/** What stands in brackets and is no name, and what follows a name: a dash and more, a date. */
const REMARKS = new Pattern(String.raw`\((?![\p{Lu}][\p{L}]+\))[^()]{0,60}\)`, 'g');
const TAIL = new Pattern(String.raw`\s[–—-]\s.*$|\s[^\s\d.,]{3,9}\.?\s\d{1,2}$`);

/** The people of a byline, in order, each once: "By A. Smith and B. Jones, Staff Writer" → A. Smith, B. Jones. */
export function peopleOf(byline: string | null): string[] {
  const line = bylineOf(byline);
  if (line === null) return [];
  const eastern = easternNames(line);
  if (eastern.length > 0) return eastern;
  const seen = new Set<string>();
  const people: string[] = [];
  const parts = line
    .replace(ADDRESSES, '')
    .replace(REMARKS.in(line), ' ')
    .replace(TAIL.in(line), '')
    .split(/\s*[,،、]\s*(?:(?:and|und|et|y|e|og|och|en)\s+)?/i)
    .filter(
      (piece, at) =>
        at === 0 ||
        !(
          ROLE.test(piece.split(' ').at(-1) ?? '') || /^(?:head|chief|director|vp|president|founder) of\b/i.test(piece)
        ),
    )
    .flatMap((piece) => piece.split(CONNECTORS))
    .flatMap((piece) => piece.split(LETTERS.in(piece)));
  for (const part of parts) {
    const name = bareName(bylineOf(part), people.length > 0);
    if (name === null || seen.has(key(name))) continue;
    seen.add(key(name));
    people.push(name);
  }
  return people;
}

/** The name in a part of a byline; null where it holds a role, or after a first name the paper that he writes for. */
function bareName(part: string | null, later: boolean): string | null {
  const line = part?.replace(/^(\S+ \S+(?: \S+)?) (?:(?:The|of the|for the?|in|on) .*|on)$/, '$1') ?? '';
  const words = line.split(' ');
  const name = words.length > 2 && ROLE.test(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : line;
  if (!isPersonName(name) || PAGE_WORDS.test(name) || ROLE.test(name)) return null;
  return later && NEWSROOM.test(name) ? null : name;
}

const NO_SIGNATURE = new Pattern(
  String.raw`^[^\p{L}\d]|^an?\s|[@#/<>{}[\]=|:]|https?|www\.|\d{3}|^(?:\W*|\d+|\w*admin\w*|administrator|users?|root|webmaster|anonymous|unknown|null|undefined|none|authors?|by|default|staff|team|editor(?:s|ial)?|guest|written|words|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)$|\b(?:read more|view all|follow|share|comments?|posts? by|posted|published|updated|reviewed|min(?:utes)? read|subscribe|about|bio|loading|articles?|click|learn)\b`,
  'i',
);

/** What an author may sign with besides a full name: a first name, a nickname, a team; null where it is none. */
export function nameAtLeast(text: string): string | null {
  const name = bylineOf(text)?.replace(/\s(?:on|in|at)(?:\s.*)?$/, '') ?? '';
  return name.length < 2 || name.length > 60 || name.split(' ').length > 7 || NO_SIGNATURE.test(name) ? null : name;
}

/** Whether a text holds the last word of a name. */
export const surnameIn = (name: string, text: string): boolean => {
  const last = name.split(' ').at(-1) ?? '';
  return last.length > 2 && text.includes(last);
};

/** Whether two writings can name the same person or organisation: one may be shorter. */
export const sameName = (a: string, b: string): boolean => {
  const [x, y] = [key(a).replace(/^the/, ''), key(b).replace(/^the/, '')];
  return x !== '' && (x === y || (x.length > 5 && y.includes(x)) || (y.length > 5 && x.includes(y)));
};
