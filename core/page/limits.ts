/** What is copied of a page, and how much. */

/** Deeper subtrees are left out; a rendered page does not survive 3,000 levels itself. */
export const MAX_DEPTH = 3000;
export const MAX_NODES = 300_000;
/** UTF-16 units of text. */
export const MAX_TEXT = 20_000_000;
/** Bytes of JSON-LD read, all scripts together. */
export const MAX_JSON = 2_000_000;
/**
 * Where scripts were to show everything, what stands in `noscript` is the page. It is read where the page has fewer
 * characters than this and `noscript` holds several times as many.
 */
export const SCRIPTED = 1500;
export const SEVERAL = 3;
/** In the copy forms are boxes, marked in `data-plainleaf` as what they were. */
export const FORM_MARK = 'form';
/** Never copied. */
export const SKIP = new Set(['script', 'style', 'template', 'track', 'param', 'base', 'area']);
/** Copied without children. */
export const SHALLOW = new Set('iframe object embed video audio canvas img frame applet link source'.split(' '));
/** Copied with their text only: `title` and the like describe, paths draw. */
export const SKIP_IN_SVG = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'symbol',
  'path',
  'circle',
  'rect',
  'line',
  'use',
]);
export const VOID = new Set(['br', 'hr', 'wbr', 'input', 'col']);
/** Elements of <head> worth keeping. */
export const HEAD = new Set(['title', 'meta', 'link', 'base']);
