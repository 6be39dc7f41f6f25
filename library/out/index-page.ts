/** The page that an archive opens with: every copy by name, every address to read later. */

import { headOf, styleOf } from '../../core/export/html';
import { escapeText, langTag, longDay, safeUrl } from '../../core/export/markup';
import { type ExportWords, WORDS } from '../../core/export/words';
import type { Look } from '../../core/look/look';
import type { Copy } from '../copy';

/** What the page says of a copy. */
export type IndexRow = Pick<
  Copy,
  'title' | 'url' | 'siteName' | 'authors' | 'publishedTime' | 'savedAt' | 'tags' | 'lang' | 'dir' | 'favourite'
>;

interface Entry {
  readonly row: IndexRow;
  readonly path: string | null;
}

const STYLE = `
  ul.list { list-style: none; padding: 0; margin-top: 2em; }
  ul.list li { margin-top: 1.05em; line-height: 1.35; }
  ul.list .facts { margin-top: 0.15em; }
  ul.list a { text-decoration: none; font-weight: 600; }
  ul.list a:hover { text-decoration: underline; }
`;

/** @param path of the copy's file, relative to the page; `null` for an address that was never read */
export function indexPage(entries: readonly Entry[], words: ExportWords = WORDS, look?: Look): string {
  const copies = entries.filter(({ path }) => path !== null);
  const links = entries.filter(({ path }) => path === null);
  const list = (part: readonly Entry[]) =>
    `<ul class="list">\n${part.map((entry) => itemOf(entry, words)).join('')}</ul>\n`;
  return `<!doctype html>
<html lang="${escapeText(words.lang)}">
<head>
${headOf(`Plainleaf · ${words.library}`, styleOf(look, words.lang) + STYLE)}
</head>
<body>
<main>
<article>
<h1>${escapeText(words.library)}</h1>
${list(copies)}${links.length === 0 ? '' : `<h2>${escapeText(words.links)}</h2>\n${list(links)}`}</article>
</main>
</body>
</html>
`;
}

function itemOf({ row, path }: Entry, words: ExportWords): string {
  const address = path === null ? safeUrl(row.url) : path.split('/').map(encodeURIComponent).join('/');
  const title = escapeText(row.title ?? row.url);
  const linked = address === null ? title : `<a href="${escapeText(address)}" rel="noreferrer">${title}</a>`;
  const facts = [
    row.authors.join(', '),
    row.siteName ?? '',
    row.publishedTime === null ? '' : longDay(row.publishedTime, words.lang),
    row.tags.map((tag) => `#${tag}`).join(' '),
  ].filter((part) => part !== '');
  const tag = langTag(row.lang);
  const lang = tag === null ? '' : ` lang="${escapeText(tag)}"`;
  return `<li><span dir="auto"${lang}>${linked}</span>${
    facts.length === 0 ? '' : `<div class="facts" dir="auto">${escapeText(facts.join(' · '))}</div>`
  }</li>\n`;
}
