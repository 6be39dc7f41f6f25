import { rangeOf, type Script, sentenceAt } from '../../../core/aloud/script';

const isShown = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight;

/** What is selected in the text, or where the reader clicked last, as long as it is shown. */
function pointedAt(script: Script, body: Element): number {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return -1;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer)) return -1;
  const index = sentenceAt(script, range.startContainer, range.startOffset);
  const shown = rangeOf(script, index)?.getBoundingClientRect();
  return !range.collapsed || (shown !== undefined && isShown(shown)) ? index : -1;
}

/** The first sentence that is not above the window. */
function firstShown(script: Script): number {
  let low = 0;
  let high = script.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rangeOf(script, middle)?.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  return low < script.sentences.length ? low : 0;
}

/** Where to begin: at what the reader points at, else at what the window shows, else at the beginning. */
export function startingPlace(script: Script, body: Element): number {
  const pointed = pointedAt(script, body);
  return pointed === -1 ? firstShown(script) : pointed;
}
