import type { Draft } from '../clean/refine/stage';

/** The innermost element of the copy that holds all of the article; null where it was not found. */
export function contentOf({ ledger, inside }: Draft): Element | null {
  const boxes = ledger.left().filter((block) => inside.has(block.index));
  const last = boxes.at(-1)?.box;
  let content = boxes[0]?.box ?? null;
  while (content && last && !content.contains(last)) content = content.parentElement;
  return content;
}
