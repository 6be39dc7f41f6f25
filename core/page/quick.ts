/**
 * The quick copy: the browser clones the whole body into the inert document at once, which takes a fraction of the time
 * of the careful walk; then the clone is defused. Clone and page have the same elements in the same order, so that what
 * is known of the one's layout is known of the other.
 *
 * Nothing loads and nothing runs in a document without a window; the clone is written to through prototypes only until
 * its forms are gone, since a form control named `childNodes` would hide that property of its form.
 */
import type { Reads } from '../reads';
import { hasSentinelSign, withoutSentinels } from '../sentinels';
import type { Copier } from './careful';
import { MAX_DEPTH, MAX_NODES, MAX_TEXT, SCRIPTED, SKIP_IN_SVG } from './limits';
import { spareImageOf, texOf } from './spare';

/** Every so many elements one is asked how deep it is; between it and its ancestor at half its depth lie as many. */
const SAMPLE = 500;
/** Elements that no layout is asked of. */
const NO_BOX = new Set(
  'script style template noscript link meta title base param track area source br wbr hr img col input'.split(' '),
);
/** Levels below body at which `position: sticky` makes a bar of the page. */
const BARS = ':scope > *, :scope > * > *, :scope > * > * > *';
const ALL = '*';

/** False where the page wants the careful copy; nothing has been changed then. */
export function quickCopy(source: Document, body: Element, read: Reads, copier: Copier): boolean {
  if (read.contentType(source) !== 'text/html') return false;
  const live = Element.prototype.querySelectorAll.call(body, ALL);
  if (live.length > MAX_NODES / 3 || (read.textContent(body)?.length ?? 0) > MAX_TEXT) return false;
  if (isDeep(live, read) || hasShadow(live, read)) return false;
  const clone = copier.doc.importNode(body, true);
  if (wantsNoscript(clone)) return false;
  const layout = copier.view === null ? NOT_RENDERED : layoutOf(body, live, read, copier.view);
  const copies = clone.querySelectorAll(ALL);
  for (const at of layout.hidden) add(copier.hidden, copies[at]);
  for (const at of layout.overlays) add(copier.overlays, copies[at]);
  defuse(clone, read, copier);
  read.documentElement(copier.doc)?.replaceChild(clone, read.body(copier.doc) as Element);
  return true;
}

function add(to: Set<Element>, element: Element | undefined): void {
  if (element) to.add(element);
}

function isDeep(live: NodeListOf<Element>, read: Reads): boolean {
  for (let i = SAMPLE; i < live.length; i += SAMPLE) {
    let depth = 0;
    for (let up: Node | null = live[i] ?? null; up; up = read.parentNode(up)) {
      if (++depth > MAX_DEPTH / 2) return true;
    }
  }
  return false;
}

function hasShadow(live: NodeListOf<Element>, read: Reads): boolean {
  for (const element of live) if (read.shadowRoot(element) !== null) return true;
  return false;
}

/** Whether the page is next to empty but for what it shows without scripts. */
function wantsNoscript(clone: Element): boolean {
  const silent = Element.prototype.querySelectorAll.call(clone, 'noscript');
  let held = 0;
  for (const element of silent) held += element.textContent?.length ?? 0;
  return held >= SCRIPTED && (clone.textContent?.length ?? 0) - held < held;
}

interface Layout {
  /** Indexes of the topmost elements that the page does not show. */
  readonly hidden: readonly number[];
  readonly overlays: readonly number[];
}

const NOT_RENDERED: Layout = { hidden: [], overlays: [] };
const VISIBILITY = { visibilityProperty: true };

function layoutOf(body: Element, live: NodeListOf<Element>, read: Reads, view: Window): Layout {
  const hidden: number[] = [];
  const overlays: number[] = [];
  const isVisible = Element.prototype.checkVisibility;
  const holds = (element: Element): number => Element.prototype.getElementsByTagName.call(element, ALL).length;
  const bars = new Set(Element.prototype.querySelectorAll.call(body, BARS));
  for (let i = 0; i < live.length; i++) {
    const element = live[i];
    if (!element) break;
    const name = read.localName(element);
    if (NO_BOX.has(name)) continue;
    if (!isVisible.call(element, VISIBILITY)) {
      // An element without a box of its own may still show its children.
      if (view.getComputedStyle(element).display === 'contents') continue;
      hidden.push(i);
      i += holds(element);
    } else if (name === 'svg' || (name === 'details' && read.attribute(element, 'open') === null)) {
      // What is folded up is shown when asked for.
      i += holds(element);
    } else if (bars.has(element) || (read.isHtml(element) && read.offsetParent(element) === null)) {
      const { position } = view.getComputedStyle(element);
      if (position === 'fixed' || position === 'sticky') overlays.push(i);
    }
  }
  return { hidden, overlays };
}

function defuse(clone: Element, read: Reads, copier: Copier): void {
  const { doc } = copier;
  for (const script of clone.querySelectorAll('script[type^="application/ld+json" i]')) copier.keepJson(script);
  for (const element of clone.querySelectorAll('[data-plainleaf]')) element.removeAttribute('data-plainleaf');
  for (const script of clone.querySelectorAll('script[type^="math/tex"]')) {
    const tex = texOf(script, doc, read);
    if (tex) script.before(tex);
  }
  for (const silent of clone.querySelectorAll('noscript')) {
    const holder = silent.parentElement ?? clone;
    const image = spareImageOf(silent, { holder, before: silent.previousElementSibling, doc }, read);
    if (image) silent.before(image);
  }
  for (const element of clone.querySelectorAll('script, style, template, noscript, track, param, base, area')) {
    element.remove();
  }
  for (const drawing of clone.querySelectorAll('svg')) if (clone.contains(drawing)) redraw(drawing, doc, copier);
  for (const form of clone.querySelectorAll('form, body, html')) {
    const box = doc.createElement('div');
    copyNames(form, box, read);
    for (let child = read.firstChild(form); child; child = read.firstChild(form)) box.appendChild(child);
    Element.prototype.replaceWith.call(form, box);
    for (const set of [copier.hidden, copier.overlays]) if (set.delete(form)) set.add(box);
  }
  for (const element of clone.querySelectorAll('[name]:not(a, meta)')) element.removeAttribute('name');
  for (const element of clone.querySelectorAll(
    ':is(iframe, object, embed, video, audio, canvas, img, frame, applet)',
  )) {
    element.removeAttribute('id');
    if (element.firstChild) element.replaceChildren();
  }
  // Only a script can put text into these; it is text all the same.
  for (const element of clone.querySelectorAll(':is(br, hr, wbr, input, col):not(:empty)')) {
    const span = doc.createElement('span');
    span.append(...element.childNodes);
    element.replaceWith(span);
  }
  if (hasSentinelSign(clone.textContent ?? '')) withoutSigns(clone, doc);
}

function copyNames(from: Element, to: Element, read: Reads): void {
  for (const name of ['id', 'class', 'role', 'aria-label']) {
    const value = read.attribute(from, name);
    if (value !== null) to.setAttribute(name, value);
  }
}

/** A drawing keeps the words that it shows. */
function redraw(drawing: Element, doc: Document, copier: Copier): void {
  const span = doc.createElement('span');
  for (const part of drawing.querySelectorAll('*')) if (SKIP_IN_SVG.has(part.localName)) part.remove();
  const words = (drawing.textContent ?? '').trim();
  if (words !== '') {
    span.setAttribute('data-plainleaf', 'drawing');
    span.textContent = words;
  }
  drawing.replaceWith(span);
  for (const set of [copier.hidden, copier.overlays]) if (set.delete(drawing)) set.add(span);
}

function withoutSigns(clone: Element, doc: Document): void {
  const walker = doc.createTreeWalker(clone, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (hasSentinelSign(text.data)) text.data = withoutSentinels(text.data);
  }
}
