import type { Block, Blocks } from '../blocks';

/** Whether a block is all there is in a cell of a row of cells, an item of a list, a term or its description. */
export function isEntry({ box, place }: Block, blocks: Blocks): boolean {
  const { from, to } = blocks.of(box);
  if (to - from !== 1 || !(place.cell || place.listItem)) return false;
  if (box.localName === 'td' || box.localName === 'th') return (box.parentElement?.childElementCount ?? 0) > 1;
  return /^(?:li|dt|dd)$/.test(box.localName);
}
