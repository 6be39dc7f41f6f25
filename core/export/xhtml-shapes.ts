/** Lists, tables, figures and ruby as the content model of HTML has them. */

type Rename = (element: Element, name: string) => Element;

const isBlank = (node: ChildNode): boolean => node.nodeType !== 1 && (node.textContent ?? '').trim() === '';

/** Every child an item. `false` for a list without any. */
export function settleList(list: Element): boolean {
  for (const child of [...list.childNodes]) {
    if (child.nodeType === 1 && (child as Element).localName === 'li') continue;
    if (isBlank(child)) {
      child.remove();
      continue;
    }
    const item = list.ownerDocument.createElement('li');
    child.replaceWith(item);
    item.append(child);
  }
  return list.childElementCount > 0;
}

/** Whether it is groups of terms, each with its descriptions, and nothing else. */
export function settleDefinitions(list: Element): boolean {
  const names: string[] = [];
  for (const child of [...list.childNodes]) {
    if (isBlank(child)) child.remove();
    else names.push(child.nodeType === 1 ? (child as Element).localName : '#text');
  }
  return /^(?:(?:dt )+(?:dd )+)+$/.test(`${names.join(' ')} `);
}

/** One caption, above or below. */
export function settleFigure(figure: Element, rename: Rename): void {
  const children = [...figure.childNodes].filter((child) => !isBlank(child));
  let found = false;
  for (const [at, child] of children.entries()) {
    if (child.nodeType !== 1 || (child as Element).localName !== 'figcaption') continue;
    const placed = at === 0 || at === children.length - 1;
    if (found || !placed) rename(child as Element, 'div');
    else found = true;
  }
}

/** One caption, one head, one foot; head before body before foot. The foot of a table that is read comes last. */
export function orderTable(table: Element, rename: Rename): void {
  const once = new Set<string>();
  for (const caption of table.querySelectorAll(':scope > caption:has(table)')) table.before(rename(caption, 'div'));
  for (const part of [...table.children]) {
    const name = part.localName;
    if (!once.has(name) || name === 'tbody' || name === 'colgroup') once.add(name);
    else if (name === 'caption') table.before(rename(part, 'div'));
    else rename(part, 'tbody');
  }
  const order = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'];
  for (const child of [...table.childNodes]) if (child.nodeType !== 1) child.remove();
  for (const name of order) table.append(...[...table.children].filter((part) => part.localName === name));
  if (table.querySelector('tr') === null) rename(table, 'div');
}

/** Words and their reading in turn; parentheses around a reading or none. */
export function isStrictRuby(ruby: Element): boolean {
  const names = [...ruby.childNodes]
    .filter((child) => !isBlank(child))
    .map((child) => (child.nodeType === 1 ? (child as Element).localName : 'b'))
    .map((name) => (name === 'rt' || name === 'rp' ? name : 'b'));
  return /^(?:(?:b )+(?:rt |rp rt rp ))+$/.test(`${names.join(' ')} `);
}
