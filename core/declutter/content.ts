import type { Draft } from '../clean/refine/stage';

/** The innermost element of the live page that holds all of the article; null where it was not found. */
export function contentOf({ page, ledger, inside }: Draft): Element | null {
  const boxes = ledger.left().filter((block) => inside.has(block.index));
  const [first, last] = [boxes[0], boxes.at(-1)].map((block) => block && page.origins?.get(block.box));
  if (!first || !last) return null;
  let content: Element | null = first;
  while (content && !content.contains(last)) content = content.parentElement;
  return content;
}
