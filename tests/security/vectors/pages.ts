/** Pages with many vectors each, for the extension as it is built. */
import { parseFragment, serialize } from 'parse5';
import type { Vector } from './vectors';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Closed where it is open, so that none takes in those after it. */
const closed = (html: string): string => serialize(parseFragment(html));

/** Whether what stands after it is still a part of the page: some take in all to its end, however they are closed. */
export function staysApart({ html }: Vector): boolean {
  const { childNodes } = parseFragment(`<div>${closed(html)}</div><i></i>`);
  return childNodes.length === 2 && childNodes.at(-1)?.nodeName === 'i';
}

/** The sentence before a vector. */
export const sentenceOf = ({ n }: Vector): string =>
  `Lighthouse number ${n} stands on a rock of its own, has a keeper who counts the ships, and is seen from far away.`;

/** All of them in the text of one page, the first in what the page tells of itself. */
export function pageOf(vectors: readonly Vector[]): string {
  const field = escaped(vectors[0]?.html ?? '');
  const names = [
    'author',
    'description',
    'og:title',
    'og:site_name',
    'og:image',
    'article:published_time',
    'article:tag',
  ];
  const meta = names.map((name) => `<meta name="${name}" property="${name}" content="${field}">`).join('');
  const parts = vectors.map((vector) => `<p>${sentenceOf(vector)}</p><div>${closed(vector.html)}</div>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${field}</title>${meta}<link rel="canonical" href="${field}"></head><body><article><h1>On lighthouses and their keepers</h1><p class="byline">By <a rel="author" href="${field}">${field}</a></p>${parts.join('')}<p>Here the lighthouses end, all of them, and the sea goes on without a light as far as anybody has been.</p><div class="author-bio"><p>Ada Quill is a writer. ${field}</p></div></article></body></html>`;
}
