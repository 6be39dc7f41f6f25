/** Questions that several stages ask of elements. Nothing here changes anything. */

/** The words of id and class, lower case, as one string with a space before and after each. */
export function names(element: Element): string {
  const raw = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (raw === ' ') return '';
  return ` ${raw
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()} `;
}

/** Elements of `doc.body` in page order. */
export function* elements(doc: Document): Generator<Element> {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Element;
}
