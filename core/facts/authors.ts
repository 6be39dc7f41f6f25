/** Who wrote it: what the page declares, checked against the byline that it shows. */

import type { Block } from '../blocks';
import { Pattern } from '../pattern';
import { clip, fold, key } from '../text';
import { ABOVE, BESIDE, namesByAddress, titleAt } from './beside-title';
import { bylineBlock, bylineIn, isTeaser, linesUnderLabel, signedLines, withoutDates } from './bylines';
import { spelledDate } from './dates';
import { type JsonNode, linked, text, types, values } from './jsonld';
import { bylineOf, isPersonName, nameAtLeast, peopleOf, sameName } from './people';
import type { Sources } from './sources';

export interface Authors {
  readonly byline: string | null;
  readonly authors: readonly string[];
}

export function readAuthors(sources: Sources, title: string | null, siteName: string | null): Authors {
  const shown = shownByline(sources);
  const publishers = sources.article ? linked(sources.article, 'publisher', sources.nodes).filter(isFirm) : [];
  const firms = [siteName, ...publishers.map((node) => text(node, 'name'))].map((name) => key(name ?? ''));
  const tries: (() => readonly string[])[] = [
    () => declaredAuthors(sources, 'people'),
    () => metaAuthors(sources),
    () => marked(sources, ITEMPROP),
    () => marked(sources, LINKED),
    () => (isOfMenu(sources, title) ? [] : shown),
  ];
  const seen: string[] = [];
  const peopleIn = (names: readonly string[]): string[] =>
    unique(names.flatMap(peopleOf)).filter((name) => !firms.includes(key(name)));
  for (const attempt of tries) {
    const names = attempt();
    seen.push(...names);
    const declared = peopleIn(names);
    if (declared.length === 0) continue;
    const people = settled(declared, peopleIn(shown), shown, sources);
    return { byline: asWritten([...shown, ...names], people), authors: people };
  }
  const signed = signature([...seen, ...declaredAuthors(sources, 'organisations')], peopleIn, title, sources);
  const owner = signed.length === 0 ? ownerOf(sources, siteName) : null;
  const names = owner === null ? signed : [owner];
  return { byline: names.length > 0 ? names.join(', ') : null, authors: names };
}

/** Nobody is declared by a full name: a team, a first name or a nickname may sign, or a name that only its class marks. */
function signature(
  declared: readonly string[],
  peopleIn: (names: readonly string[]) => string[],
  title: string | null,
  sources: Sources,
): readonly string[] {
  const classes = namedByClass(sources);
  const at = titleAt(sources.blocks, title);
  for (const names of [
    classes,
    at < 0 ? [] : linesUnderLabel(sources, at),
    at < 0 ? [] : namesByAddress(sources.blocks, at),
  ]) {
    const people = peopleIn(names).filter((name) => !isCommon(name, sources));
    if (people.length > 0) return people;
  }
  const signed = [...declared, ...classes, ...signedLines(sources)].map(nameAtLeast).find(Boolean);
  return signed ? [signed] : namesByTitle(sources, title).filter((name) => !isCommon(name, sources));
}

const ITEMPROP =
  '[itemprop~=author] [itemprop~=name], [itemprop~=author]:not(:has([itemprop~=name])), [property~="schema:author"], [property~="dc:creator"]';
const LINKED = 'a[rel~=author], .h-card .p-author, .p-author .p-name, .author.vcard .fn';

/** A person who publishes is typed as both. */
const isFirm = (node: JsonNode): boolean => {
  const kinds = types(node);
  return kinds.some((kind) => /Organization$/.test(kind)) && !kinds.includes('Person');
};

/** @param which what schema.org types as an organisation is the publisher rather than the author */
function declaredAuthors({ article, nodes }: Sources, which: 'people' | 'organisations'): string[] {
  const owner =
    article && (article['author'] ?? article['creator'])
      ? article
      : nodes.find((node) => node['author'] && types(node).some((type) => /Page$|Work$|Posting$|Article$/.test(type)));
  if (!owner) return [];
  const property = owner['author'] ? 'author' : 'creator';
  const named = linked(owner, property, nodes)
    .filter((node) => isFirm(node) === (which === 'organisations'))
    .map((node) => text(node, 'name'));
  const strings = which === 'people' ? values(owner, property) : [];
  const plain = strings.map((value) => (typeof value === 'string' ? text({ value }, 'value') : null));
  return [...named, ...plain].flatMap((name) => (name && !/^https?:/.test(name) ? [name] : []));
}

const META =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author citation_authors byl cxenseparse:author article_author'.split(
    ' ',
  );

function metaAuthors({ meta, repeated }: Sources): string[] {
  const usable = (value: string): boolean => !/^https?:|^@|^www\./.test(value);
  for (const name of META) {
    const found = repeated(name).filter(usable);
    if (found.length > 0) return found.map(firstNameFirst);
  }
  const label = ['1', '2'].find((n) =>
    /^(?:written by|author|by|von|verfasst von|écrit par|escrito por)\b/i.test(meta.get(`twitter:label${n}`) ?? ''),
  );
  return label ? [meta.get(`twitter:data${label}`) ?? ''].filter(usable) : [];
}

/** "Quill, Ada", as libraries have it. */
const firstNameFirst = (name: string): string =>
  /^[^\s,]+, [^,]+$/.test(name) && isPersonName(name.replace(',', '')) ? name.replace(/^(.+), (.+)$/, '$2 $1') : name;

/** Blocks between the names of one byline. */
const TOGETHER = 6;
const FOREIGN = '.comment, .comments, [class*=comment-], [id^=comment], [itemprop~=comment], nav, [class*=related-]';

/** Text of the elements of a selector that name the article's own authors, not that of a comment or a teaser. */
function marked(sources: Sources, selector: string): string[] {
  return together(sources, [...sources.page.doc.querySelectorAll(selector)].slice(0, 12));
}

function together({ blocks }: Sources, found: readonly Element[]): string[] {
  const own = found.filter((element) => !element.closest(FOREIGN));
  const inner = own.filter((element) => !own.some((other) => other !== element && element.contains(other)));
  const place = (element: Element): number =>
    blocks.of(element.closest('p, div, li, td, header, section') ?? element).from;
  const [first] = inner;
  const near = inner.filter((element) => first && Math.abs(place(element) - place(first)) <= TOGETHER);
  const texts = near.map((element) => fold(clip(element.getAttribute('content') ?? element.textContent ?? '', 200)));
  return unique(texts.filter((text) => text !== '')).slice(0, 6);
}

const CLASS = /author(?!i)|byline|writtenby|written-by/i;
/** Parts of an author box that do not hold the name, and boxes of other things. */
const NO_NAME =
  /bio|desc|im(?:a)?ge?(?![a-z])|avatar|photo|social|comment|follow|share|card|list|archive|more|section|role|job|title(?!_*name)|date|label|excerpt|tooltip|popup|about|icon|count|related|email|twitter/i;

/** Names in elements whose class says that they hold the author. */
function namedByClass(sources: Sources): string[] {
  const found: Element[] = [];
  for (const element of sources.page.doc.querySelectorAll('[class*=uthor], [class*=yline], [class*=ritten]')) {
    const own = element.getAttribute('class') ?? '';
    const says = own.split(/\s+/).some((token) => CLASS.test(token) && !NO_NAME.test(token));
    const length = says ? fold(clip(element.textContent ?? '', 400)).length : 0;
    if (length > 1 && length <= 120 && found.push(element) >= 12) break;
  }
  return together(sources, found).map((text) => withoutDates(text).split('|')[0] ?? '');
}

/** The byline that the page shows, in its own words. */
function shownByline(sources: Sources): string[] {
  const block = bylineBlock(sources);
  return block ? [bylineIn(block)] : [];
}

/**
 * Where the page shows one of the declared people in its byline, the byline is right: declarations add photographers and
 * editors, or leave all but the first author out. Declared names beside the byline belong to it.
 */
function settled(
  declared: readonly string[],
  people: readonly string[],
  shown: readonly string[],
  sources: Sources,
): readonly string[] {
  // "Ada QuillIn Travel": what follows the name is no part of it.
  if (people.some((name) => declared.some((other) => key(name) !== key(other) && key(name).startsWith(key(other)))))
    return declared;
  const both = declared.filter((name) => people.some((other) => sameName(name, other)));
  if (both.length === 0 || (both.length === declared.length && both.length === people.length)) return declared;
  // "Ada Quill, Mill Weekly": without an "and", what follows a comma may be anything.
  const own = AND.test(shown.join(' '))
    ? people
    : people.filter((name) => declared.some((other) => sameName(name, other)));
  const at = bylineBlock(sources)?.index ?? 0;
  const around = sources.blocks.all.slice(Math.max(0, at - 4), at + 5).filter((block) => block.extent <= 240);
  const beside = declared.filter(
    (name) => !both.includes(name) && around.some((block) => key(block.text).includes(key(name))),
  );
  return [...own, ...beside];
}

const isAllNames = (line: string, people: readonly string[]): boolean =>
  key(line.replace(/\s+(?:and|und|et|y|e|og|och|en|i|with|و)\s+|[,&;]/gi, ' ')) === key(people.join(' '));

const AND = new Pattern(String.raw`[&;]|\s(?:and|und|et|y|e|og|och|en|i|with|и|و)\s|、`, 'i');

/** The page's own wording where it holds nothing but names; else the names, parted by commas. */
function asWritten(lines: readonly string[], people: readonly string[]): string {
  for (const said of lines) {
    const line = bylineOf(said);
    if (line && isAllNames(line, people)) return line;
  }
  return people.join(', ');
}

/** Blocks below the title within which a name stands with its date. */
const BELOW = 4;

/** A name alone right below the title, or above it, with a date beside it. */
function namesByTitle({ page, blocks }: Sources, title: string | null): string[] {
  const h1 = page.doc.querySelector('h1');
  const own = blocks.all[titleAt(blocks, title)];
  const from = own?.index ?? (h1 ? blocks.of(h1).from : 0);
  const to = own ? own.index + 1 : (h1 && blocks.of(h1).to) || 0;
  if (to === 0) return [];
  for (const near of [
    blocks.all.slice(to, to + BELOW),
    blocks.all.slice(Math.max(0, from - ABOVE), from).filter(isUnlinked),
  ]) {
    if (!near.some((block) => block.extent <= 120 && spelledDate(block.text) !== null)) continue;
    const people = namesAmong(near, title);
    if (people.length > 0) return people;
  }
  return [];
}

/** A link above the title leads to a topic. */
const isUnlinked = ({ linkDensity }: Block): boolean => linkDensity < 0.5;

function namesAmong(near: readonly Block[], title: string | null): string[] {
  for (const block of near) {
    if (isTeaser(block)) break;
    if (block.extent > 80 || block.place.heading > 0 || block.place.control) continue;
    const [said = ''] = withoutDates(block.lines[0]?.text ?? '')
      .split(/\s*[|•●·]\s*|\s[–—-]\s|\son behalf of\s/)
      .filter(Boolean);
    const name = said.trim();
    const people = name.includes(' ') && key(name) !== key(title ?? '') ? peopleOf(name) : [];
    if (people.length > 0 && isAllNames(name, people)) return people;
  }
  return [];
}

/** "By Wine Region", far from the title and made of common words, is an entry of a menu. */
function isOfMenu(sources: Sources, title: string | null): boolean {
  const block = bylineBlock(sources);
  const at = titleAt(sources.blocks, title);
  if (!block || (at >= 0 && block.index >= at - ABOVE && block.index <= at + BESIDE)) return false;
  return isCommon(bylineOf(bylineIn(block)) ?? '', sources);
}

/** Whether every word of a name is one that the page also writes small: "Wine Region" is nobody. */
const isCommon = (name: string, sources: Sources): boolean => name.split(' ').every((word) => isSmall(word, sources));

const NO_LETTER = new Pattern(String.raw`[^\p{L}]`, 'g');

function isSmall(word: string, { blocks }: Sources): boolean {
  const small = word.toLowerCase();
  // A script without capitals tells nothing.
  if (small === word || small.length < 3) return small === word && small !== word.toUpperCase();
  const letters = small.replace(NO_LETTER.in(small), '.');
  const whole = new Pattern(String.raw`(?<![\p{L}.@/-])${letters}(?![\p{L}@/-]|\.[\p{L}])`);
  return blocks.all.some(({ text: words }) => words.includes(small) && whole.test(clip(words, 4000)));
}

/** Letters of a name that the address of the site must hold. */
const OWN = 4;
/** Names looked at. */
const CANDIDATES = 8;
/** Paragraphs in which somebody says "I", from which a page is one person's. */
const PERSONAL = 3;
const FIRST_PERSON = new Pattern(
  String.raw`(?<![\p{L}])(?:(?<![\p{Lu}][\p{L}]*\s)I(?!\.)|ich|mein[\p{L}]{0,2}|je|j['’][\p{L}]+|mon|yo|mis|eu|minha|meu|io|mio|mia|ik|mijn|jag|jeg)(?![\p{L}])`,
);

/**
 * Who keeps a site of their own: a name in its address that the page gives as the site's, in its copyright or on the link
 * to its front page, whose words it never writes small, on a page that says "I". A firm's name mostly fails one of these.
 */
function ownerOf(sources: Sources, siteName: string | null): string | null {
  const { page, blocks, host } = sources;
  const personal = blocks.all.filter(
    ({ text: words }) => words.length >= 60 && !/[“”„«»"]/.test(words) && FIRST_PERSON.test(clip(words, 2000)),
  );
  if (personal.length < PERSONAL) return null;
  const letters = key(host);
  const home = [...page.doc.querySelectorAll('a[href="/"]')]
    .slice(0, 4)
    .map((link) => clip(link.textContent ?? '', 80));
  const rights = blocks.all.flatMap(({ text: words }) => COPYRIGHT.exec(clip(words, 160))?.[1] ?? []);
  return (
    unique([siteName ?? '', ...home, ...rights].map(fold))
      .slice(0, CANDIDATES)
      .find((name) => {
        const parts = name.split(' ');
        const inAddress = parts.some((part) => key(part).length >= OWN && letters.includes(key(part)));
        return (
          isPersonName(name) && !/\blogo\b/i.test(name) && inAddress && !parts.some((part) => isSmall(part, sources))
        );
      }) ?? null
  );
}

const COPYRIGHT = new Pattern(
  String.raw`(?:©|\([Cc]\)|[Cc]opyright)[\s\d–—,©-]{0,14}((?:[\p{Lu}](?:\.|[\p{L}'’-]+)\s){1,3}[\p{Lu}][\p{L}'’-]+)`,
);

const unique = (names: readonly string[]): string[] => [...new Map(names.map((name) => [key(name), name])).values()];
