/** Is this page an article? About a millisecond, on the live page, reading only; runs where the reader granted it. */

/** Paragraphs of at least this many characters count, the longer the more, up to `ENOUGH`. */
const PARAGRAPH = 140;
const ENOUGH = 25;
/** Paragraphs looked at. Pages with more have shown what they are by then. */
const MOST = 200;

/**
 * Whether a live document looks like an article. Same idea as Readability's `isProbablyReaderable` (sum of the square
 * roots of what exceeds 140 characters), without its visibility checks, and front pages and link lists are no articles.
 */
export function looksLikeArticle(page: Document): boolean {
  // `location` is the one property of a document that no named element can hide.
  const pathname = page.location?.pathname ?? '';
  const declared = Document.prototype.querySelector.call(page, 'meta[property="og:type"][content="article"]') !== null;
  if (!declared && /^\/(?:index\.\w+|home)?$/.test(pathname)) return false;
  let score = 0;
  let seen = 0;
  for (const paragraph of Document.prototype.querySelectorAll.call(page, 'p, pre, td, article > div')) {
    if (++seen > MOST) break;
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length < PARAGRAPH || isInList(paragraph)) continue;
    score += Math.sqrt(Math.min(length, 2000) - PARAGRAPH);
    if (score > ENOUGH) return true;
  }
  return false;
}

const isInList = (paragraph: Element): boolean => paragraph.closest('li, nav, aside, footer, header, form') !== null;
