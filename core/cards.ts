/** Shows the labels of cards (`core/clean/shape/embeds.ts`): links without words or picture get those of their title. */
export function labelCards(root: Element): Element[] {
  const cards: Element[] = [];
  for (const link of root.querySelectorAll('figure > a[title]')) {
    if ((link.textContent ?? '').trim() !== '') continue;
    cards.push(link);
    if (link.firstElementChild === null) link.textContent = link.getAttribute('title');
  }
  return cards;
}
