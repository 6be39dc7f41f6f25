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
const OWN_MARK = /\s+data-plainleaf[^\s"=<>]*="[^"]*"(?=[\s>])/gi;

/** What we wrote on the page to make it calm is no part of it. */
const withoutMarks = (html: string): string =>
  html.includes('data-plainleaf') ? html.replace(TAG, (tag) => tag.replace(OWN_MARK, '')) : html;

/** Doctype and document element; an empty string for a document without one. */
export function sourceOf(doc: Document): string {
  const reads = safeReads();
  const root = reads.documentElement(doc);
  const type = [...doc.childNodes].find((node) => node.nodeType === Node.DOCUMENT_TYPE_NODE);
  const doctype = type === undefined ? '' : `${new XMLSerializer().serializeToString(type)}\n`;
  return root === null ? '' : doctype + withoutMarks(htmlOf(root, reads));
}
