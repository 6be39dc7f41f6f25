/** A page that the reader saved with something else: SingleFile, the browser. The engine cleans it. */
import { type Found, NOWHERE, refuse } from './found';
import { LIMITS } from './limits';
import { addressOf, textOf, timeOf } from './link';
import { isTooDeep } from './nesting';

/** UTF-16 units from the beginning in which the head of a page lies. */
const HEAD = 300_000;

export const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i.test(
    text.slice(0, 20_000),
  );

export function readSavedPage(html: string): Found {
  const head = html.slice(0, HEAD);
  const title = unescaped(/<title[^>]{0,200}>([^<]{0,4000})/i.exec(head)?.[1] ?? '');
  if (html.length > LIMITS.long) return refuse('too-large', NOWHERE, { name: title });
  if (isTooDeep(html)) return refuse('too-deep', NOWHERE, { name: title });
  const url = addressOf(unescaped(savedFrom(head) ?? ''), NOWHERE, textOf(title));
  if (typeof url !== 'string') return url;
  const savedAt = timeOf(savedOn(head));
  return {
    holds: 'page',
    html,
    url,
    title: textOf(title),
    row: savedAt === null ? {} : { savedAt },
    at: NOWHERE,
    without: [],
  };
}

/**
 * Where the page came from: SingleFile's comment (https://github.com/gildas-lormeau/SingleFile, `url:`), the browser's
 * (`saved from url=(0021)https://…`), else what the page says of itself.
 */
function savedFrom(head: string): string | undefined {
  const patterns = [
    /Page saved with SingleFile[^>]{0,200}?\surl:\s*(\S{1,8000})/,
    /<!-- saved from url=\(\d{1,6}\)(https?:\S{1,8000}) -->/,
    /<link\b[^>]{0,500}?\brel=["']?canonical["']?[^>]{0,500}?\bhref=["']?([^"'\s>]{1,8000})/i,
    /<link\b[^>]{0,500}?\bhref=["']?([^"'\s>]{1,8000})["']?[^>]{0,500}?\brel=["']?canonical\b/i,
    /<meta\b[^>]{0,500}?\bproperty=["']?og:url["']?[^>]{0,500}?\bcontent=["']?([^"'\s>]{1,8000})/i,
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** SingleFile: `saved date: Sat Nov 21 2026 10:15:00 GMT+0100 (…)`, as JavaScript writes a date. */
function savedOn(head: string): number {
  const date = /saved date:\s*([A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4})/.exec(head)?.[1];
  return date === undefined ? Number.NaN : Date.parse(date);
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
