/** A page that the reader saved with something else: SingleFile, the browser. The engine cleans it. */
import { type Found, NOWHERE, refuse } from './found';
import { LIMITS } from './limits';
import { addressOf, textOf, timeOf } from './link';
import { isTooDeep } from './nesting';

/** UTF-16 units from the beginning in which the head of a page lies. */
const HEAD = 300_000;
/** UTF-16 units of the comment that SingleFile begins a page with. */
const COMMENT = 2000;

/** UTF-16 units from the beginning in which a page says that it is one. */
const BEGIN = 20_000;

export function isHtml(text: string): boolean {
  let rest = text
    .slice(0, BEGIN)
    .trimStart()
    .replace(/^<\?xml[^>]{0,200}>/, '')
    .trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return false;
    rest = rest.slice(end + '-->'.length).trimStart();
  }
  return /^<(?:!doctype html|html|head|body|meta|title)\b/i.test(rest);
}

export function readSavedPage(html: string): Found {
  const head = html.slice(0, HEAD);
  const title = unescaped(/<title[^<>]{0,200}>([^<]{0,4000})/i.exec(head)?.[1] ?? '');
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
  const at = head.indexOf('Page saved with SingleFile');
  const comment = at < 0 ? '' : head.slice(at, at + COMMENT);
  const said =
    /\surl:\s{0,9}(\S{1,1900})/.exec(comment)?.[1] ??
    /<!-- saved from url=\(\d{1,6}\)(https?:\S{1,8000}) -->/.exec(head)?.[1];
  if (said !== undefined) return said;
  const tags = head.match(/<(?:link|meta)\s[^<>]{0,1900}>/gi) ?? [];
  const canonical = tags.find((tag) => /\brel=["']?canonical\b/i.test(tag));
  const declared = tags.find((tag) => /\bproperty=["']?og:url\b/i.test(tag));
  return (
    /\bhref=["']?([^"'\s>]{1,1900})/i.exec(canonical ?? '')?.[1] ??
    /\bcontent=["']?([^"'\s>]{1,1900})/i.exec(declared ?? '')?.[1]
  );
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
