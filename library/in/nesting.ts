/** How deeply HTML is nested, without reading it: what browsers do with a hundred thousand open elements takes minutes. */

/** Elements that end by themselves where the next begins, or hold nothing: a list may have thousands that are not closed. */
const ENDS_ITSELF = new Set(
  'area base br col dd dt embed hr img input li link meta option optgroup p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);
/** No page and no list of bookmarks comes near; with as many a browser needs about a second. */
const DEEPEST = 5000;

/** Whether more elements stand open within each other than any page has. In one pass, for text of any length. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/gi)) {
    if (ENDS_ITSELF.has(name.toLowerCase())) continue;
    depth = close === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}
