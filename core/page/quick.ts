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
import { fold } from '../text';
import type { Copier } from './careful';
import { barsIn, isDeep, layoutOf, NOT_RENDERED } from './layout';
import { FORM_MARK, MAX_NODES, MAX_TEXT, SCRIPTED, SKIP_IN_SVG } from './limits';
import { spareImageOf, texOf } from './spare';

const ALL = '*';

/** Copies `body`. False where the page wants the careful copy; nothing has been changed then. */
export function quickCopy(source: Document, body: Element, read: Reads, copier: Copier): boolean {
  if (read.contentType(source) !== 'text/html') return false;
  const live = Element.prototype.querySelectorAll.call(body, ALL);
  if (live.length > MAX_NODES / 2) return false;
  const text = read.textContent(body) ?? '';
  if (text.length > MAX_TEXT) return false;
  if (isDeep(live, read) || hasShadow(live, read)) return false;
  const clone = copier.doc.importNode(body, true);
  if (wantsNoscript(clone)) return false;
  const layout = copier.view === null ? NOT_RENDERED : layoutOf(live, barsIn(body), { read, view: copier.view });
  const copies = clone.querySelectorAll(ALL);
  for (const at of layout.hidden) add(copier.hidden, copies[at]);
  for (const at of layout.overlays) add(copier.overlays, copies[at]);
  if (copier.origins) trace(copier.origins, copies, live);
  copier.origins?.set(clone, body);
  defuse(clone, read, copier);
  // All text of the copy is the page's, but for formulas.
  if (hasSentinelSign(text)) withoutSigns(clone, copier.doc);
  read.documentElement(copier.doc)?.replaceChild(clone, read.body(copier.doc) as Element);
  return true;
}

function add(to: Set<Element>, element: Element | undefined): void {
  if (element) to.add(element);
}

function trace(origins: Map<Element, Element>, copies: NodeListOf<Element>, live: NodeListOf<Element>): void {
  for (const [i, copy] of copies.entries()) {
    const element = live[i];
    if (element) origins.set(copy, element);
  }
}

function hasShadow(live: NodeListOf<Element>, read: Reads): boolean {
  for (let i = 0, { length } = live; i < length; i++) if (read.shadowRoot(live[i]) !== null) return true;
  return false;
}

/** Text that no reader is shown. */
const UNREAD = 'script, style, template';

function lengthOf(root: Element, selector: string): number {
  let length = 0;
  for (const element of Element.prototype.querySelectorAll.call(root, selector)) {
    length += fold(element.textContent ?? '').length;
  }
  return length;
}

/** Whether the page is next to empty but for what it shows without scripts. */
function wantsNoscript(clone: Element): boolean {
  const held = lengthOf(clone, 'noscript');
  if (held < SCRIPTED) return false;
  return fold(clone.textContent ?? '').length - held - lengthOf(clone, UNREAD) < held;
}

function defuse(clone: Element, read: Reads, copier: Copier): void {
  for (const script of clone.querySelectorAll('script[type^="application/ld+json" i]')) copier.keepJson(script);
  for (const element of clone.querySelectorAll('[data-plainleaf]')) {
    Element.prototype.removeAttribute.call(element, 'data-plainleaf');
  }
  // Before all else: a control hides what it is named after from its form.
  for (const form of clone.querySelectorAll('form, body, html')) unform(form, read, copier);
  keepWhatScriptsHold(clone, read, copier.doc);
  for (const element of clone.querySelectorAll('script, style, template, noscript, track, param, base, area')) {
    element.remove();
  }
  for (const drawing of clone.querySelectorAll('svg')) if (clone.contains(drawing)) redraw(drawing, copier);
  for (const element of clone.querySelectorAll('[name]:not(a, meta)')) element.removeAttribute('name');
  emptyShells(clone, copier.doc);
}

/** Formulas and the pictures that stand in for late ones. */
function keepWhatScriptsHold(clone: Element, read: Reads, doc: Document): void {
  for (const script of clone.querySelectorAll('script[type^="math/tex"]')) {
    const tex = texOf(script, doc, read);
    if (tex) script.before(tex);
  }
  for (const silent of clone.querySelectorAll('noscript')) {
    const holder = silent.parentElement ?? clone;
    const image = spareImageOf(silent, { holder, before: silent.previousElementSibling, doc }, read);
    if (image) silent.before(image);
  }
}

/** A neutral container in the place of a form. */
function unform(form: Element, read: Reads, copier: Copier): void {
  const box = copier.doc.createElement('div');
  copyNames(form, box, read);
  if (read.localName(form) === 'form') box.setAttribute('data-plainleaf', FORM_MARK);
  for (let child = read.firstChild(form); child; child = read.firstChild(form)) box.appendChild(child);
  Element.prototype.replaceWith.call(form, box);
  rename(form, box, copier);
}

/** What was noted of an element is noted of what took its place. */
function rename(from: Element, to: Element, { hidden, overlays, origins }: Copier): void {
  for (const set of [hidden, overlays]) if (set.delete(from)) set.add(to);
  const origin = origins?.get(from);
  if (origin) origins?.set(to, origin);
}

function emptyShells(clone: Element, doc: Document): void {
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
}

function copyNames(from: Element, to: Element, read: Reads): void {
  for (const name of ['id', 'class', 'role', 'aria-label']) {
    const value = read.attribute(from, name);
    if (value !== null) to.setAttribute(name, value);
  }
}

/** A drawing keeps the words that it shows. */
function redraw(drawing: Element, copier: Copier): void {
  const span = copier.doc.createElement('span');
  for (const part of drawing.querySelectorAll('*')) if (SKIP_IN_SVG.has(part.localName)) part.remove();
  const words = (drawing.textContent ?? '').trim();
  if (words !== '') {
    span.setAttribute('data-plainleaf', 'drawing');
    span.textContent = words;
  }
  drawing.replaceWith(span);
  rename(drawing, span, copier);
}

function withoutSigns(clone: Element, doc: Document): void {
  const walker = doc.createTreeWalker(clone, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (hasSentinelSign(text.data)) text.data = withoutSentinels(text.data);
  }
}
