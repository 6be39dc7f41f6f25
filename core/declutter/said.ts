/** Tells whether an element still says what it said when it was judged. */
const UNSAID = 'script, style, noscript, template';

/**
 * A fingerprint of an element's words, without white space: parsing adds and drops some.
 *
 * @param copy in an inert document
 */
export function saidBy(copy: Element): string {
  let said = copy;
  if (Element.prototype.querySelector.call(copy, UNSAID) !== null) {
    said = Node.prototype.cloneNode.call(copy, true) as Element;
    for (const element of Element.prototype.querySelectorAll.call(said, UNSAID)) element.remove();
  }
  return fingerprint((textOf(said) ?? '').replace(/\s+/g, ''));
}

/** No element named `textContent` stands in for it. */
const textOf = (element: Element): string | null =>
  Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get?.call(element);

/** Length and 53 bits of hash: cyrb53, by bryc, in the public domain. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${text.length}.${4294967296 * (2097151 & low) + (high >>> 0)}`;
}
