/**
 * Colours code listings by the CSS Custom Highlight API: ranges with a name, painted by `::highlight()`. No element is
 * made and no text is touched, so what else counts letters in the article, finds words in it or marks them, sees the
 * same text whether it is coloured or not, and a listing can never read otherwise than it was written.
 */
import type { BodyToolsOptions } from './body-props';

/** Highlights of a name begin with this. */
const PREFIX = 'pl-code-';

const idle = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    setTimeout(resolve, 0);
  });

/** One listing after the other, each in its turn among what else the page does. Aborted, all colours go. */
export async function paintListings(
  body: HTMLElement,
  tokensOf: BodyToolsOptions['tokensOf'],
  signal: AbortSignal,
): Promise<void> {
  // Browsers without it show plain listings.
  if (!('highlights' in CSS)) return;
  for (const code of body.querySelectorAll<HTMLElement>('pre > code')) {
    if (signal.aborted) return;
    const language = /^language-(.+)$/.exec(code.className)?.[1] ?? null;
    const text = code.textContent ?? '';
    const tokens = await tokensOf(text, language, () => idle(signal));
    // What was there when the work began may have been replaced meanwhile.
    if (signal.aborted || !code.isConnected || code.textContent !== text) continue;
    paint(code, tokens, signal);
  }
}

function paint(
  code: HTMLElement,
  tokens: Awaited<ReturnType<BodyToolsOptions['tokensOf']>>,
  signal: AbortSignal,
): void {
  const places = placesOf(code);
  const painted: (readonly [Highlight, StaticRange])[] = [];
  for (const { start, end, kind } of tokens) {
    const [from, to] = [places(start), places(end)];
    if (from === null || to === null) continue;
    const range = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    const highlight = highlightOf(PREFIX + kind);
    highlight.add(range);
    painted.push([highlight, range]);
  }
  const wipe = () => {
    for (const [highlight, range] of painted) highlight.delete(range);
  };
  signal.addEventListener('abort', wipe, { once: true });
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  // Below what else is marked in the text.
  made.priority = -1;
  CSS.highlights.set(name, made);
  return made;
}

/** Where a letter of an element's text stands. To be asked from the first on. */
function placesOf(element: HTMLElement): (at: number) => { readonly node: Text; readonly offset: number } | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  let before = 0;
  return (at) => {
    while (node !== null && at - before > node.length) {
      before += node.length;
      node = walker.nextNode() as Text | null;
    }
    return node === null ? null : { node, offset: at - before };
  };
}
