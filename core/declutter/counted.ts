/**
 * A snapshot without a copy and without numbers, for pages whose elements are all in one tree: the page is written down by
 * the browser as it stands, and its elements are told by their order. Whether parsing builds the same elements in the same
 * order is for the workroom to say, and before one is hidden it is asked whether it says what was judged.
 */
import { barsIn, isDeep, layoutOf, NOT_RENDERED } from '../page/layout';
import { MAX_NODES } from '../page/limits';
import { replaceRawTexts } from '../raw-texts';
import { safeReads } from '../reads';
import { NAMED } from './questions';
import { OF_HEAD, OF_ROOT, type Snapshot } from './snapshot';

const read = safeReads();
/** UTF-16 units of markup; what is more is cheaper without what nobody reads. */
const MOST = 2_000_000;
/** The scripts and styles that say nothing to a reader. What is cut too much is missed in the count. */
const SILENT = ['script', 'style'];
const withoutSilent = (html: string): string =>
  replaceRawTexts(html, SILENT, ({ name, attributes, whole }) =>
    attributes.includes('ld+json') || attributes.includes('math/tex') ? whole : `<${name}></${name}>`,
  );

/** What stands elsewhere than it is written; and where no scripts run, their substitutes are elements. */
const APART = 'slot, noscript *';

/**
 * @param body of a page without shadow trees
 * @returns `null` where the elements have to be numbered one by one
 */
export function countedSnapshot(doc: Document, body: Element): Snapshot | null {
  const all = Element.prototype.querySelectorAll.call(body, '*');
  if (read.contentType(doc) !== 'text/html' || read.localName(body) !== 'body' || all.length > MAX_NODES / 2)
    return null;
  if (isDeep(all, read) || Element.prototype.querySelector.call(body, APART) !== null) return null;
  const inner = withoutSilent(read.outerHtml(body));
  if (inner.length > MOST) return null;
  const names = ['body'];
  for (let at = NAMED; at <= all.length; at += NAMED) names.push(read.localName(all[at - 1]));
  const view = read.view(doc);
  const shown = view !== null && Element.prototype.checkVisibility.call(body);
  const layout = shown ? layoutOf(all, barsIn(body), { read, view }) : NOT_RENDERED;
  const shot = {
    html: `<!doctype html>${rootOf(doc)}${inner}</html>`,
    order: { count: all.length + 1, names },
    url: read.url(doc),
    hidden: layout.hidden.map((i) => i + 1),
    overlays: layout.overlays.map((i) => i + 1),
  };
  return { shot, live: (at) => (at === 0 ? body : all[at - 1]) };
}

/** The beginning of the root, and the head. */
function rootOf(doc: Document): string {
  const root = read.documentElement(doc);
  if (!root) return '<html>';
  const attributes = OF_ROOT.map((name) => {
    const value = read.attribute(root, name);
    return value === null ? '' : ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
  const head = Element.prototype.querySelector.call(root, ':scope > head');
  const inside = head ? [...Element.prototype.querySelectorAll.call(head, OF_HEAD)].map(read.outerHtml) : [];
  return `<html${attributes.join('')}><head>${inside.join('')}</head>`;
}
