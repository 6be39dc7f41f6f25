/** Lists of links as HTML or text: browsers' bookmarks, Pocket's old export, plain addresses. */
import { parseList } from '../../core/clean/sanitize';
import { type Found, NOWHERE, type Place, refuse } from './found';
import { linkOf } from './link';
import { isTooDeep } from './nesting';

const item = (index: number): Place => ({ file: null, line: null, index });

/** https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85) */
export const isBookmarks = (text: string): boolean =>
  /^\s*<!doctype netscape-bookmark-file-1>/i.test(text.slice(0, 1000));

/** Folders become tags, all that a bookmark lies in; `TAGS` as Firefox and Pinboard write them. Addresses only: no icons. */
export function* readBookmarks(text: string, doc: Document): Generator<Found> {
  if (isTooDeep(text)) return yield refuse('too-deep', NOWHERE);
  const page = parseList(text, doc);
  const folders = new Map<Element, readonly string[]>();
  let index = 0;
  for (const link of page.querySelectorAll('a[href]')) {
    index += 1;
    const description = link.closest('dt')?.nextElementSibling;
    yield linkOf(
      {
        url: link.getAttribute('href'),
        title: link.textContent,
        tags: [...foldersOf(link.closest('dl'), folders), ...(link.getAttribute('tags') ?? '').split(',')],
        savedAt: link.getAttribute('add_date'),
        excerpt: description?.localName === 'dd' ? description.firstChild?.textContent : null,
      },
      item(index),
    );
  }
}

/** Names of the folders around a list, outermost first. */
function foldersOf(list: Element | null, known: Map<Element, readonly string[]>): readonly string[] {
  const chain: Element[] = [];
  let at = list;
  while (at !== null && !known.has(at)) {
    chain.push(at);
    at = at.parentElement?.closest('dl') ?? null;
  }
  let names = at === null ? [] : (known.get(at) ?? []);
  for (const dl of chain.reverse()) {
    const name = nameOf(dl);
    if (name !== null) names = [...names, name];
    known.set(dl, names);
  }
  return names;
}

/** The heading before a list. The bars and menus of the browser itself are no folders of the reader's. */
function nameOf(list: Element): string | null {
  let before = list.previousElementSibling;
  while (before !== null && before.localName !== 'h3')
    before = before.localName === 'p' ? before.previousElementSibling : null;
  if (
    before === null ||
    before.hasAttribute('personal_toolbar_folder') ||
    before.hasAttribute('unfiled_bookmarks_folder')
  )
    return null;
  return before.textContent;
}

/** `ril_export.html`, until 2024. */
export const isPocketHtml = (text: string): boolean => /<title>\s*Pocket Export\s*<\/title>/i.test(text.slice(0, 2000));

/** `<h1>Unread</h1><ul>…</ul><h1>Read Archive</h1><ul>…</ul>`: https://github.com/streetwriters/notesnook-importer/issues/185 */
export function* readPocketHtml(text: string, doc: Document): Generator<Found> {
  if (isTooDeep(text)) return yield refuse('too-deep', NOWHERE);
  let archived = false;
  let index = 0;
  for (const element of parseList(text, doc).querySelectorAll('h1, a[href]')) {
    if (element.localName === 'h1') {
      archived = /archive/i.test(element.textContent ?? '');
      continue;
    }
    index += 1;
    yield linkOf(
      {
        url: element.getAttribute('href'),
        title: element.textContent,
        tags: (element.getAttribute('tags') ?? '').split(','),
        archived,
        savedAt: element.getAttribute('time_added'),
      },
      item(index),
    );
  }
}

/** Lines looked at, and the share of them that must begin with an address. */
const SAMPLE = 50;
const ENOUGH = 0.5;

const isAddress = (line: string): boolean => /^https?:\/\/\S+/i.test(line);
const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).map((line) => line.trim());
const isComment = (line: string): boolean => line === '' || line.startsWith('#');

export function isAddressList(text: string): boolean {
  const lines = linesOf(text.slice(0, 200_000))
    .filter((line) => !isComment(line))
    .slice(0, SAMPLE);
  return lines.length > 0 && lines.filter(isAddress).length >= lines.length * ENOUGH;
}

/** One address a line, a title after it where there is one; lines that begin with `#` say nothing. */
export function* readAddresses(text: string): Generator<Found> {
  for (const [at, line] of linesOf(text).entries()) {
    if (isComment(line)) continue;
    const [url = '', ...title] = line.slice(0, 20_000).split(/\s+/);
    yield linkOf({ url, title: title.join(' ') }, { file: null, line: at + 1, index: null });
  }
}
