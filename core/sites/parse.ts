/**
 * Reads a rule in the ftr-site-config text format, as Full-Text RSS and graby read it: one `directive: value` a line.
 * What cannot be used is named and passed over. No line is read more than a few times.
 */
import { type Trouble, trouble } from '../said.ts';
import type { Move, ParsedRule, ParseProblem, Replacement, RuleLink, RuleTest, SiteRule, Wrap } from './rule';

/** Characters; more is no rule. */
const MAX_TEXT = 200_000;
const MAX_DIRECTIVES = 2000;
/** Characters of a line that are repeated in a problem. */
const QUOTED = 80;

/** Directives of the format that are not done here. */
const UNSUPPORTED = new Set(
  `autodetect_next_page autodetect_on_failure convert_double_br_tags footnotes http_header https insert_detected_image
   login_extra_fields login_password_field login_uri login_username_field not_logged_in_xpath parser post_strip_attr
   requires_login single_page_link_in_feed skip_id_or_class skip_json_ld src_lazy_load_attr strip_comments`.split(
    /\s+/,
  ),
);

/** What may be wrapped around an element: nothing that hides or runs what is in it. */
const WRAPS = new Set(
  'article aside b blockquote center cite code dd div dl dt em fieldset figcaption figure h1 h2 h3 h4 h5 h6 i li ol p pre q section small span strong sub sup u ul'.split(
    ' ',
  ),
);

type Lists = { -readonly [Key in keyof SiteRule]: SiteRule[Key] extends readonly (infer Item)[] ? Item[] : never };

/** Directives whose values are collected. */
const LISTS: Readonly<Record<string, keyof SiteRule>> = {
  title: 'title',
  author: 'author',
  date: 'date',
  body: 'body',
  strip: 'strip',
  strip_id_or_class: 'stripIdOrClass',
  strip_image_src: 'stripImageSrc',
  strip_attr: 'stripAttr',
  keep: 'keep',
  native_ad_clue: 'nativeAdClue',
  dissolve: 'dissolve',
};

interface Line {
  readonly number: number;
  /** Lower case. */
  readonly directive: string;
  /** What stands in parentheses behind the directive. */
  readonly argument: string | null;
  readonly value: string;
}

/** @param name the host that the rule is for @param text the file */
export function parseRule(name: string, text: string): ParsedRule {
  if (text.length > MAX_TEXT)
    return refused(name, trouble('trouble_rule_long', 'A rule of more than $1 characters is not read.', MAX_TEXT));
  const reader = new Reader(name);
  let directives = 0;
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (++directives > MAX_DIRECTIVES)
      return refused(name, trouble('trouble_rule_lines', 'A rule of more than $1 lines is not read.', MAX_DIRECTIVES));
    const split = splitLine(line, at + 1);
    if (split) reader.take(split);
    else
      reader.problem(
        at + 1,
        quote(line),
        'malformed',
        trouble('trouble_no_directive', 'There is no “directive: value” in this line.'),
      );
  }
  return reader.parsed();
}

const quote = (line: string): string => (line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line);

const refused = (name: string, why: Trouble): ParsedRule => ({
  rule: new Reader(name).parsed().rule,
  problems: [{ line: 0, directive: '', kind: 'malformed', ...why }],
});

function splitLine(line: string, number: number): Line | null {
  const colon = line.indexOf(':');
  const open = line.indexOf('(');
  if (open > 0 && (colon < 0 || open < colon)) {
    const close = closing(line, open);
    if (close) {
      const argument = line.slice(open + 1, close.at);
      return { number, directive: word(line.slice(0, open)), argument, value: line.slice(close.colon + 1).trim() };
    }
  }
  if (colon <= 0) return null;
  return { number, directive: word(line.slice(0, colon)), argument: null, value: line.slice(colon + 1).trim() };
}

const word = (text: string): string => text.trim().toLowerCase();

/** The parenthesis that a colon follows: the one that closes the first, or else the first of them. */
function closing(line: string, open: number): { at: number; colon: number } | null {
  let depth = 0;
  let first: { at: number; colon: number } | null = null;
  for (let at = open; at < line.length; at++) {
    const sign = line[at];
    if (sign === '(') depth++;
    if (sign !== ')') continue;
    depth--;
    let colon = at + 1;
    while (line[colon] === ' ') colon++;
    if (line[colon] !== ':') continue;
    first ??= { at, colon };
    if (depth <= 0) return { at, colon };
  }
  return first;
}

class Reader {
  readonly #problems: ParseProblem[] = [];
  readonly #lists: Lists;
  /** `find_string` still without a `replace_string`, from `#paired` on. */
  readonly #finds: Line[] = [];
  #paired = 0;
  readonly #name: string;
  #prune: boolean | null = null;
  #tidy: boolean | null = null;
  /** The list whose last link an `if_page_contains` in the next line is about. */
  #links: RuleLink[] | null = null;

  constructor(name: string) {
    this.#name = name;
    const strings = Object.fromEntries(Object.values(LISTS).map((key) => [key, []]));
    this.#lists = {
      ...strings,
      singlePageLink: [] as RuleLink[],
      nextPageLink: [] as RuleLink[],
      replacements: [] as Replacement[],
      wrapIn: [] as Wrap[],
      moveInto: [] as Move[],
      tests: [] as RuleTest[],
    } as unknown as Lists;
  }

  problem(line: number, directive: string, kind: ParseProblem['kind'], { text, said }: Trouble): void {
    this.#problems.push({ line, directive, kind, text, said });
  }

  parsed(): ParsedRule {
    for (const { number, directive } of this.#finds.slice(this.#paired)) {
      this.problem(number, directive, 'malformed', trouble('trouble_no_replace', 'No replace_string follows.'));
    }
    const problems = this.#problems.sort((a, b) => a.line - b.line);
    return { rule: { ...this.#lists, name: this.#name, prune: this.#prune, tidy: this.#tidy }, problems };
  }

  take(line: Line): void {
    const links = this.#links;
    this.#links = null;
    const { number, directive, argument, value } = line;
    if (directive === 'if_page_contains') this.#condition(line, links);
    else if (UNSUPPORTED.has(directive))
      this.problem(number, directive, 'unsupported', trouble('trouble_unsupported', 'This is not done here.'));
    else if (directive === 'replace_string') this.#replace(line);
    else if (value === '')
      this.problem(number, directive, 'malformed', trouble('trouble_no_value', 'The value is missing.'));
    else if (argument !== null) this.#withArgument(line, argument);
    else this.#plain(line);
  }

  #plain(line: Line): void {
    const { number, directive, value } = line;
    const key = Object.hasOwn(LISTS, directive) ? LISTS[directive] : undefined;
    if (key) (this.#lists[key] as unknown as string[]).push(value);
    else if (directive === 'single_page_link') this.#link(this.#lists.singlePageLink, value);
    else if (directive === 'next_page_link') this.#link(this.#lists.nextPageLink, value);
    else if (directive === 'find_string') this.#finds.push(line);
    else if (directive === 'test_url') this.#lists.tests.push({ url: value, contains: [] });
    else if (directive === 'test_contains') this.#expect(line);
    else if (directive === 'prune') this.#prune = isYes(value);
    else if (directive === 'tidy') {
      this.#tidy = isYes(value);
      this.problem(
        number,
        directive,
        'unsupported',
        trouble('trouble_tidy', 'The browser reads the page; nothing is tidied first.'),
      );
    } else if (directive === 'wrap_in' || directive === 'move_into') {
      this.problem(
        number,
        directive,
        'malformed',
        trouble('trouble_no_argument', 'What stands in parentheses is missing.'),
      );
    } else this.problem(number, quote(directive), 'unknown', trouble('trouble_unknown', 'No such directive.'));
  }

  #withArgument({ number, directive, value }: Line, argument: string): void {
    if (directive === 'wrap_in') {
      const tag = word(argument);
      if (WRAPS.has(tag)) this.#lists.wrapIn.push({ tag, xpath: value });
      else
        this.problem(
          number,
          directive,
          'malformed',
          trouble('trouble_no_wrap', 'Nothing is wrapped in “$1”.', quote(tag)),
        );
    } else if (directive === 'move_into') {
      this.#lists.moveInto.push({ target: argument.trim(), xpath: value });
    } else
      this.problem(
        number,
        quote(directive),
        'unknown',
        trouble('trouble_unknown_argument', 'No such directive with parentheses.'),
      );
  }

  /** An empty replacement takes the text out. */
  #replace({ number, directive, argument, value }: Line): void {
    const find = argument ?? this.#finds[this.#paired]?.value;
    if (find === undefined)
      this.problem(number, directive, 'malformed', trouble('trouble_no_find', 'No find_string stands before it.'));
    else if (find === '')
      this.problem(number, directive, 'malformed', trouble('trouble_empty_find', 'There is nothing to find.'));
    else this.#lists.replacements.push({ find, replace: value });
    if (argument === null && find !== undefined) this.#paired++;
  }

  #link(list: RuleLink[], xpath: string): void {
    list.push({ xpath, onlyIf: null });
    this.#links = list;
  }

  #condition({ number, directive, value }: Line, links: RuleLink[] | null): void {
    const link = links?.at(-1);
    if (!links || !link || value === '') {
      this.problem(
        number,
        directive,
        'malformed',
        trouble('trouble_no_link', 'A link that depends on it must stand in the line before.'),
      );
    } else links[links.length - 1] = { xpath: link.xpath, onlyIf: value };
  }

  #expect({ number, directive, value }: Line): void {
    const test = this.#lists.tests.at(-1);
    if (test) (test.contains as string[]).push(value);
    else this.problem(number, directive, 'malformed', trouble('trouble_no_test_url', 'No test_url stands before it.'));
  }
}

const isYes = (value: string): boolean => ['yes', 'true', '1'].includes(value.toLowerCase());

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A rule with one more line at its end. */
export function appendDirective(text: string, directive: string, value: string): string {
  const end = lineEnd(text);
  const before = text === '' || /[\r\n]$/.test(text) ? text : `${text}${end}`;
  return `${before}${directive}: ${value.replace(/[\r\n]+/g, ' ').trim()}${end}`;
}

/** A rule without one of its lines, which count from 1. */
export function withoutLine(text: string, line: number): string {
  const end = lineEnd(text);
  return text
    .split(/\r\n|\n|\r/)
    .filter((_, at) => at !== line - 1)
    .join(end);
}
