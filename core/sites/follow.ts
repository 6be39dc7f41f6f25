/** Reads from a page what a rule names: facts, the body, what goes and what stays. Nothing is taken out here. */
import { machineDate } from '../facts/dates';
import { nameAtLeast, peopleOf } from '../facts/people';
import type { Page } from '../page';
import { clip, fold, key, webUrl } from '../text';
import type { RuleLink, SiteRule } from './rule';
import { namedSelector } from './selector';
import type { RuleAtWork } from './work';

/** What one line of a rule matches on a page. */
export interface Matched {
  readonly directive: string;
  readonly value: string;
  /** None inside another. */
  readonly elements: readonly Element[];
}

/** What a rule says about one page. */
export interface Ruled {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly published: string | null;
  /** In the order of the rule; the first that is accepted is the body. */
  readonly bodies: readonly Matched[];
  readonly strip: readonly Matched[];
  readonly keep: readonly Element[];
  /** False where clutter inside the body is not to be looked for. */
  readonly prune: boolean;
  readonly nativeAd: boolean;
  readonly nextPage: string | null;
  /** The whole article on one page. */
  readonly singlePage: string | null;
}

/** What is said about a page whose site has no rule. */
const NOTHING: Ruled = {
  title: null,
  authors: [],
  published: null,
  bodies: [],
  strip: [],
  keep: [],
  prune: true,
  nativeAd: false,
  nextPage: null,
  singlePage: null,
};

/** Characters of a title; names of authors. */
const MAX_TITLE = 500;
const MAX_AUTHORS = 20;
const MAX_LINKS = 50;

export function followRule(page: Page, rule: SiteRule | null, work: RuleAtWork): Ruled {
  if (rule === null) return NOTHING;
  const scripts = putBackJson(page, [...rule.title, ...rule.author, ...rule.date]);
  const facts = {
    title: first(rule.title, (xpath) => titleOf(work.texts('title', xpath))),
    authors: first(rule.author, (xpath) => authorsOf(work.texts('author', xpath))) ?? [],
    published: first(rule.date, (xpath) => dateOf(work.texts('date', xpath))),
  };
  for (const script of scripts) script.remove();
  return {
    ...facts,
    bodies: rule.body.map((value) => matched('body', value, work)).filter(isSomething),
    strip: [
      ...rule.strip.map((value) => matched('strip', value, work)),
      ...rule.stripIdOrClass.map((value) => selected('strip_id_or_class', value, namedSelector(value), page)),
      ...rule.stripImageSrc.map((value) => pictures(value, page)),
    ].filter(isSomething),
    keep: rule.keep.map((value) => matched('keep', value, work)).flatMap(({ elements }) => elements),
    prune: rule.prune ?? true,
    nativeAd: rule.nativeAdClue.some((clue) => work.holds('native_ad_clue', clue)),
    nextPage: linkOf('next_page_link', rule.nextPageLink, page, work),
    singlePage: linkOf('single_page_link', rule.singlePageLink, page, work),
  };
}

const isSomething = ({ elements }: Matched): boolean => elements.length > 0;

function first<T>(xpaths: readonly string[], read: (xpath: string) => T | null): T | null {
  for (const xpath of xpaths) {
    const found = read(xpath);
    if (found !== null) return found;
  }
  return null;
}

/** Rules look for dates in JSON-LD, which the copy holds apart. A script in an inert document does not run. */
function putBackJson({ doc, jsonLd }: Page, xpaths: readonly string[]): Element[] {
  if (!xpaths.some((xpath) => xpath.includes('script'))) return [];
  return jsonLd.map((text) => {
    const script = doc.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.textContent = text;
    doc.head.append(script);
    return script;
  });
}

function titleOf([text = '']: readonly string[]): string | null {
  const title = fold(clip(text, MAX_TITLE));
  return title === '' ? null : title;
}

function authorsOf(texts: readonly string[]): string[] | null {
  const names = texts.slice(0, MAX_AUTHORS).flatMap((text) => {
    const people = peopleOf(fold(clip(text, MAX_TITLE)));
    return people.length > 0 ? people : (nameAtLeast(text) ?? []);
  });
  const once = [...new Map(names.map((name) => [key(name), name])).values()].slice(0, MAX_AUTHORS);
  return once.length > 0 ? once : null;
}

const dateOf = (texts: readonly string[]): string | null => first(texts.slice(0, 5), machineDate);

function matched(directive: string, value: string, work: RuleAtWork): Matched {
  return { directive, value, elements: topmost(work.elements(directive, value)) };
}

function selected(directive: string, value: string, selector: string | null, { doc }: Page): Matched {
  const elements = selector === null ? [] : [...doc.body.querySelectorAll(selector)];
  return { directive, value, elements: topmost(elements) };
}

function pictures(value: string, { doc }: Page): Matched {
  const part = value.replace(/['"]/g, '');
  const elements = [...doc.body.querySelectorAll('img')].filter((image) => image.getAttribute('src')?.includes(part));
  return { directive: 'strip_image_src', value, elements: part === '' ? [] : elements };
}

/** Those that stand in no other. What holds the page is left aside where something in it is named too. */
function topmost(elements: readonly Element[]): Element[] {
  const below = elements.filter((element) => !element.matches('html, head, body'));
  const named = new Set(below.length > 0 ? below : elements);
  return [...named].filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (named.has(up)) return false;
    return true;
  });
}

/** The first link that leads to another page. */
function linkOf(directive: string, links: readonly RuleLink[], page: Page, work: RuleAtWork): string | null {
  for (const { xpath, onlyIf } of links) {
    if (onlyIf !== null && !work.holds('if_page_contains', onlyIf)) continue;
    const answer = work.ask(directive, xpath);
    const nodes = answer.kind === 'nodes' ? answer.nodes.slice(0, MAX_LINKS).map(addressOf) : [];
    for (const href of answer.kind === 'text' ? [answer.text] : nodes) {
      const url = webUrl(href?.trim(), page.baseUrl);
      if (url !== null && withoutHash(url) !== withoutHash(page.url)) return url;
    }
  }
  return null;
}

function addressOf(node: Node): string | null {
  if (node.nodeType !== 1) return node.textContent;
  const element = node as Element;
  return element.getAttribute('href') ?? element.getAttribute('src') ?? null;
}

const withoutHash = (url: string): string => url.replace(/#.*$/s, '');
