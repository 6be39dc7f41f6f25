/** What becomes of an element of the page, by its name. */

/**
 * `leaf`: a paragraph or heading. `holder`: kept around blocks. `container`: dissolves, parts blocks. `inline`: kept
 * inside a paragraph. `clear`: dissolves, parts nothing. `skip`: neither it nor what is in it is text of the page.
 */
export type Role =
  | 'leaf'
  | 'holder'
  | 'container'
  | 'inline'
  | 'clear'
  | 'skip'
  | 'break'
  | 'rule'
  | 'code'
  | 'table'
  | 'image'
  | 'embed'
  | 'math';

const ROLES: Readonly<Record<Role, string>> = {
  leaf: 'p h1 h2 h3 h4 h5 h6',
  holder: 'ul ol menu dir dl li dd dt blockquote figure figcaption details summary caption thead tbody tfoot tr td th',
  container: '',
  inline:
    'a abbr acronym b bdi bdo cite code del dfn em i ins kbd mark q rb rp rt ruby s samp small strike strong sub sup time tt u var wbr',
  clear:
    'span font big label button nobr data output blink basefont rtc input slot image picture canvas meter progress',
  skip: 'script style template noscript head title meta link base source track param col colgroup area noembed noframes',
  break: 'br',
  rule: 'hr',
  code: 'pre listing xmp plaintext',
  table: 'table',
  image: 'img amp-img',
  embed: 'iframe embed object video audio lite-youtube lite-vimeo amp-youtube amp-vimeo amp-iframe',
  math: 'math',
};

const BY_NAME = new Map<string, Role>();
for (const [role, names] of Object.entries(ROLES)) for (const name of names.split(' ')) BY_NAME.set(name, role as Role);

/** Custom elements part nothing, other unknown ones do, as `core/blocks.ts` has it. */
export const roleOf = (name: string): Role => BY_NAME.get(name) ?? (name.includes('-') ? 'clear' : 'container');

/** Old names of elements that have a new one. */
const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  strike: 's',
  tt: 'code',
  menu: 'ul',
  dir: 'ul',
};
export const nameOf = (name: string): string => RENAMED[name] ?? name;

const SECTIONS = 'table tbody thead tfoot';
/** Parts of lists and tables are kept only inside their list or table. */
const PARENTS: Readonly<Record<string, string>> = {
  li: 'ul ol',
  dd: 'dl',
  dt: 'dl',
  td: 'tr',
  th: 'tr',
  tr: SECTIONS,
  tbody: 'table',
  thead: 'table',
  tfoot: 'table',
  caption: 'table',
  figcaption: 'figure',
  summary: 'details',
};
export function fits(name: string, parent: string): boolean {
  const allowed = PARENTS[name];
  return allowed === undefined || ` ${allowed} `.includes(` ${parent} `);
}

/** Text stands in these without a paragraph of its own where it is the first thing in them. */
const BARE = new Set(['li', 'dd', 'dt', 'td', 'th', 'figcaption', 'caption', 'summary', 'figure']);
export const isBare = (name: string): boolean => BARE.has(name);

/** What takes text that stands in a list beside its items. */
const IMPLIED: Readonly<Record<string, string>> = { ul: 'li', ol: 'li', dl: 'dd', tr: 'td' };
export const impliedIn = (name: string): string => IMPLIED[name] ?? 'p';

/** Attributes kept, by the name of the element as it is written; numbers are checked to be some. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  dfn: ['title'],
  time: ['datetime'],
  del: ['datetime'],
  ins: ['datetime'],
  ol: ['start', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  details: ['open'],
};
const NUMBERS = new Set(['start', 'value', 'colspan', 'rowspan']);

/** Copies what `to` may have of the attributes of `from`; not links, ids, languages. */
export function keepAttributes(from: Element, to: Element): void {
  for (const name of KEPT[to.localName] ?? []) {
    const value = from.getAttribute(name);
    if (value === null || value.length > 200 || (NUMBERS.has(name) && !/^-?\d{1,6}$/.test(value))) continue;
    to.setAttribute(name, value);
  }
}
