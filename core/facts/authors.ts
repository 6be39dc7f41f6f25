/** Who wrote it: what the page declares first, what it shows last. */
import type { Block } from '../blocks';
import { clip, fold, key } from '../text';
import { spelledDate } from './dates';
import { linked, text, values } from './jsonld';
import { bylineOf, isPersonName, peopleOf, saysBy } from './people';
import type { Sources } from './sources';

export function readAuthors(sources: Sources, siteName: string | null): { byline: string | null; authors: string[] } {
  const { article, nodes, meta, page } = sources;
  const fromJson = article ? linked(article, 'author', nodes).map((node) => text(node, 'name')) : [];
  const plain = article ? values(article, 'author').filter((value): value is string => typeof value === 'string') : [];
  const declared = [...fromJson, ...plain].filter((name): name is string => name !== null && name !== '');
  const tries: (() => readonly string[])[] = [
    () => declared,
    () => metaAuthors(meta),
    () => marked(page.doc, '[itemprop~=author] [itemprop~=name], [itemprop~=author]:not(:has([itemprop~=name]))'),
    () =>
      marked(
        page.doc,
        'a[rel~=author], .byline [rel~=author], .h-card .p-author, .p-author .p-name, .author.vcard .fn',
      ),
    () => bylineBlocks(sources).map(bylineIn),
    () => marked(page.doc, BYLINE_CLASSES),
    () => namesUnderTitle(sources),
  ];
  for (const attempt of tries) {
    const names = attempt().filter((name) => key(name) !== key(siteName ?? '\0'));
    const people = unique(names.flatMap(peopleOf));
    if (people.length > 0) return { byline: shownByline(sources, people) ?? asWritten(names, people), authors: people };
  }
  const organisation = declared.find((name) => name.length <= 80 && !/^https?:/.test(name));
  return { byline: organisation ?? null, authors: organisation ? [organisation] : [] };
}

const BYLINE_CLASSES =
  '.byline, .article-byline, .entry-author, .author-name, .article-author, .post-author, .article__author, .post__author, .byline__name, .author';

function metaAuthors(meta: ReadonlyMap<string, string>): string[] {
  const names = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
  ];
  return names
    .flatMap((name) => meta.get(name) ?? [])
    .filter((value) => !/^https?:|^@/.test(value))
    .slice(0, 1);
}

/** Text of the elements of a selector that stand for the article's own author, not for that of a teaser. */
function marked(doc: Document, selector: string): string[] {
  const found = [...doc.querySelectorAll(selector)].slice(0, 12);
  const texts = found.map((element) => fold(clip(element.textContent ?? '', 200))).filter((text) => text !== '');
  const first = texts.slice(0, 4);
  return unique(first).length > 3 ? first.slice(0, 1) : first;
}

/** The visible byline, if it names exactly these people. */
function shownByline(sources: Sources, people: readonly string[]): string | null {
  for (const block of bylineBlocks(sources)) {
    const line = bylineIn(block);
    if (peopleOf(line).map(key).join() === people.map(key).join()) return asWritten([line], people);
  }
  return null;
}

/** The page's own wording where it holds nothing but names; else the names, parted by commas. */
function asWritten(names: readonly string[], people: readonly string[]): string {
  const line = names.length === 1 ? bylineOf(names[0]) : null;
  const bare = line?.replace(/\s+(?:and|und|et|y|e|og|och|en|i|with|و)\s+|[,&;]/giu, ' ');
  return line && key(bare ?? '') === key(people.join(' ')) ? line : people.join(', ');
}

/** Short blocks with a line "By NAME", near the top of the page or after the article; the first one. */
export function bylineBlocks({ blocks }: Sources): Block[] {
  return blocks.all
    .filter(
      (block) => block.text.length <= 240 && !block.place.code && block.place.heading === 0 && bylineIn(block) !== '',
    )
    .slice(0, 1);
}

/** The line of a block that says "By NAME"; empty if none does. */
function bylineIn(block: Block): string {
  const line = block.lines.find(
    ({ text }) => text.length <= 120 && !CREDIT.test(text) && saysBy(text) && startsWithPerson(bylineOf(text) ?? ''),
  );
  return line ? withoutDate(line.text) : '';
}

/** Who took the picture did not write the article. */
const CREDIT = /^(?:photos?|photograph\w*|pictures?|fotos?|bild|images?|crédits?)(?![\p{L}])/iu;

const startsWithPerson = (line: string): boolean =>
  isPersonName(bylineOf(line.split(/\s+(?:and|und|et|y|&)\s+|[,|·•–—]/)[0]) ?? '');

/** A byline up to the date that stands behind it on the same line. */
const withoutDate = (line: string): string =>
  spelledDate(line) === null ? line : line.replace(/[\s,|·•–—(-]*(?:\bon\s)?(?:\p{L}+\.?\s)?\d.*$/u, '');

/** A name alone, or with the date, right below the title. */
function namesUnderTitle({ page, blocks }: Sources): string[] {
  const h1 = page.doc.querySelector('h1');
  const from = h1 ? blocks.of(h1).to : 0;
  if (!h1 || from === 0) return [];
  for (const block of blocks.all.slice(from, from + 4)) {
    if (block.text.length > 80 || block.place.heading > 0 || block.place.control) continue;
    const name = withoutDate(firstLine(block)).replace(/[\s,|·•–—-]+$/u, '');
    if (name !== '' && isPersonName(name) && key(name) !== key(h1.textContent ?? '')) return [name];
  }
  return [];
}

const firstLine = (block: Block): string => block.lines[0]?.text ?? '';

const unique = (names: readonly string[]): string[] => [...new Map(names.map((name) => [key(name), name])).values()];
