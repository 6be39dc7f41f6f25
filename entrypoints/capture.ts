import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { safeReads } from '../core/reads';
import type { Captured } from '../platform/page-access';

/** Characters of HTML. A longer source is not kept: messages between processes end at 64 MB. */
const MOST = 10_000_000;

const reads = safeReads();

/** The shadow roots that the page left open, also in each other. */
function shadowRootsIn(root: ParentNode): ShadowRoot[] {
  const own = [...root.querySelectorAll('*')].flatMap((element) => reads.shadowRoot(element) ?? []);
  return own.flatMap((shadow) => [shadow, ...shadowRootsIn(shadow)]);
}

/** What stands in shadow trees is in no `outerHTML`: it is written as `<template shadowrootmode>`. */
function htmlOf(root: Element): string {
  const shadowRoots = shadowRootsIn(root);
  // From Chromium 125, Firefox 128 and Safari 18.
  if (shadowRoots.length === 0 || !('getHTML' in Element.prototype)) return root.outerHTML;
  const empty = (root.cloneNode(false) as Element).outerHTML;
  const end = empty.lastIndexOf('</');
  return empty.slice(0, end) + root.getHTML({ shadowRoots }) + empty.slice(end);
}

function doctypeOf(doc: Document): string {
  const type = [...doc.childNodes].find((node) => node.nodeType === Node.DOCUMENT_TYPE_NODE);
  return type === undefined ? '' : new XMLSerializer().serializeToString(type);
}

/** Injected when the page is saved; the value of the script is the page as it stands. It is only read. */
export default defineUnlistedScript((): Captured => {
  const root = reads.documentElement(document);
  const source = root === null ? '' : `${doctypeOf(document)}\n${htmlOf(root)}`;
  const [entered] = performance.getEntriesByType('navigation');
  const url = reads.url(document);
  return { askedUrl: entered?.name ?? url, url, source: source.length > MOST ? null : source };
});
