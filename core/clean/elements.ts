/** Elements by what their id and class say. Read once a page: pages repeat few names many times. */
import type { Page } from '../page';

/** The words of id and class, lower case, as one string with a space before and after each. */
function namesOf(element: Element): string {
  const raw = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return ` ${raw
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()} `;
}

const known = new WeakMap<Page, ReadonlyMap<string, readonly Element[]>>();

function byNames(page: Page): ReadonlyMap<string, readonly Element[]> {
  const before = known.get(page);
  if (before) return before;
  const map = new Map<string, Element[]>();
  for (const element of page.doc.body.querySelectorAll('[class], [id]')) {
    const names = namesOf(element);
    const same = map.get(names);
    if (same) same.push(element);
    else map.set(names, [element]);
  }
  known.set(page, map);
  return map;
}

/** Elements whose id or class matches; words are parted by spaces. `body`, `main` and `article` are never among them. */
export function* elementsNamed(page: Page, pattern: RegExp): Generator<Element> {
  for (const [names, elements] of byNames(page)) {
    if (!pattern.test(names)) continue;
    for (const element of elements) if (!element.matches('body, main, article')) yield element;
  }
}
