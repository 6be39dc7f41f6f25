/** The markup of a page as it stands. The page is only read. */
import { safeReads } from './reads';

type Reads = ReturnType<typeof safeReads>;

/** The shadow roots that the page left open, also in each other. */
function shadowRootsIn(root: ParentNode, reads: Reads): ShadowRoot[] {
  const own = [...root.querySelectorAll('*')].flatMap((element) => reads.shadowRoot(element) ?? []);
  return own.flatMap((shadow) => [shadow, ...shadowRootsIn(shadow, reads)]);
}

/** What stands in shadow trees is in no `outerHTML`: it is written as `<template shadowrootmode>`. */
function htmlOf(root: Element, reads: Reads): string {
  const shadowRoots = shadowRootsIn(root, reads);
  // From Chromium 125, Firefox 128 and Safari 18.
  if (shadowRoots.length === 0 || !('getHTML' in Element.prototype)) return root.outerHTML;
  const empty = (root.cloneNode(false) as Element).outerHTML;
  const end = empty.lastIndexOf('</');
  return empty.slice(0, end) + root.getHTML({ shadowRoots }) + empty.slice(end);
}

/** A tag as browsers write it; in text they write `<` otherwise. */
const TAG = /<[a-z][^\s<>"]*(?:\s+[^\s"=<>]+(?:="[^"]*")?)*\s*>/gi;
const OWN_MARK = ' data-plainleaf';

/** A value holds no quotation mark: it is written as an entity there. */
function withoutOwn(tag: string): string {
  let rest = tag;
  for (let at = rest.indexOf(OWN_MARK); at >= 0; at = rest.indexOf(OWN_MARK, at)) {
    const value = rest.indexOf('="', at);
    const end = rest.indexOf('"', value + 2);
    if (value < 0 || end < 0) return rest;
    rest = rest.slice(0, at) + rest.slice(end + 1);
  }
  return rest;
}

/** What we wrote on the page to make it calm is no part of it. */
const withoutMarks = (html: string): string =>
  html.includes('data-plainleaf') ? html.replace(TAG, (tag) => withoutOwn(tag)) : html;

/** Doctype and document element; an empty string for a document without one. */
export function sourceOf(doc: Document): string {
  const reads = safeReads();
  const root = reads.documentElement(doc);
  const type = [...doc.childNodes].find((node) => node.nodeType === Node.DOCUMENT_TYPE_NODE);
  const doctype = type === undefined ? '' : `${new XMLSerializer().serializeToString(type)}\n`;
  return root === null ? '' : doctype + withoutMarks(htmlOf(root, reads));
}
