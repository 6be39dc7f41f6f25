/** Which attributes an element of a book may have, and with what values. https://html.spec.whatwg.org/multipage/indices.html */
import { langTag } from './markup';

type Check = (value: string) => boolean;

const COUNT: Check = (value) => /^[1-9]\d{0,2}$/.test(value);
const INTEGER: Check = (value) => /^-?\d{1,9}$/.test(value);
const PIXELS: Check = (value) => /^[1-9]\d{0,4}$/.test(value);
const ADDRESS: Check = (value) => /^(?:https?:\/\/|mailto:|#)\S+$/i.test(value);
/** A day, or a day with time and zone; what else may stand there is rarely right. */
const TIME: Check = (value) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-][01]\d:[0-5]\d))?$/.test(
    value,
  ) && !Number.isNaN(Date.parse(value));
const ANY: Check = () => true;

const EVERYWHERE: Readonly<Record<string, Check>> = {
  id: (value) => /^[a-z_][\w.-]*$/i.test(value),
  class: ANY,
  title: ANY,
  lang: (value) => langTag(value) !== null,
  dir: (value) => /^(?:ltr|rtl|auto)$/.test(value),
};

const OWN: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: { href: ADDRESS },
  img: { src: ANY, alt: ANY, width: PIXELS, height: PIXELS },
  ol: { start: INTEGER, reversed: ANY },
  td: { colspan: COUNT, rowspan: COUNT },
  th: { colspan: COUNT, rowspan: COUNT, scope: (value) => /^(?:row|col|rowgroup|colgroup)$/.test(value) },
  time: { datetime: TIME },
  ins: { datetime: TIME, cite: ADDRESS },
  del: { datetime: TIME, cite: ADDRESS },
  blockquote: { cite: ADDRESS },
  q: { cite: ADDRESS },
};

export function keepAttributes(element: Element): void {
  const own = OWN[element.localName];
  for (const { name, value } of [...element.attributes]) {
    const check = EVERYWHERE[name] ?? own?.[name];
    const number = name === 'value' && element.localName === 'li' && element.parentElement?.localName === 'ol';
    if (!(check?.(value) || (number && INTEGER(value)))) element.removeAttribute(name);
    else if (name === 'href' || name === 'cite') setAddress(element, name, value);
    else if (name === 'reversed') element.setAttribute(name, 'reversed');
  }
  if (element.localName === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
}

/** As RFC 3986 writes it: browsers take more than books do. */
function setAddress(element: Element, name: string, value: string): void {
  if (value.startsWith('#')) return;
  try {
    const { href } = new URL(value);
    element.setAttribute(
      name,
      href.replace(/[^!#$%&'()*+,./:;=?@\w~-]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25'),
    );
  } catch {
    // No address at all, or half of a character in it.
    element.removeAttribute(name);
  }
}

/** Each id once, and links within the article only to ids that are there. */
export function keepTargets(host: Element): void {
  const ids = new Set<string>();
  for (const element of host.querySelectorAll('[id]')) {
    const id = element.getAttribute('id') ?? '';
    if (ids.has(id)) element.removeAttribute('id');
    ids.add(id);
  }
  for (const link of host.querySelectorAll('a[href^="#"]')) {
    if (!ids.has((link.getAttribute('href') ?? '').slice(1))) link.removeAttribute('href');
  }
}
