/** Where in an article the reader is: from what is drawn to an offset into the text, and back. */

/** Letters that tell a place from others. */
const RUN = 48;

const folded = (text: string): string => text.replace(/\s+/g, '');

/** For each letter of the folded text, its offset in the text. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text[at] ?? '')) offsets.push(at);
  return offsets;
}

/** Where `run` stands in `all`, the nearest to `near`; `near` itself where it stands nowhere. */
function nearest(all: string, run: string, near: number): number {
  if (run === '') return near;
  const before = all.lastIndexOf(run, near);
  const after = all.indexOf(run, near);
  if (before === -1) return after === -1 ? near : after;
  return after === -1 || near - before <= after - near ? before : after;
}

const textNodes = (body: HTMLElement): Text[] => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};

function rectAt(node: Text, at: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, Math.min(node.length, at + 1));
  return range.getBoundingClientRect();
}

/** The first letter of the text node that is not above the window. */
function firstBelow(node: Text): number {
  let low = 0;
  let high = node.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rectAt(node, middle).bottom > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Place {
  readonly share: number;
  readonly offset: number;
}

/**
 * The place that the window shows now.
 * @param text `Article.text` as it was cleaned; what was put back stands in `body` and not in it
 */
export function readPlace(body: HTMLElement, text: string): Place {
  const { top, bottom, height } = body.getBoundingClientRect();
  // Where the end can be seen, all has been read, also of what fits into the window.
  const share = bottom <= innerHeight ? 1 : Math.min(1, Math.max(0, -top / Math.max(1, height)));
  let passed = 0;
  let run = '';
  let found = false;
  for (const node of textNodes(body)) {
    if (!found) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const here = range.getBoundingClientRect();
      if (here.height === 0 || here.bottom <= 0) {
        passed += folded(node.data).length;
        continue;
      }
      const at = firstBelow(node);
      passed += folded(node.data.slice(0, at)).length;
      run = folded(node.data.slice(at));
      found = true;
    } else {
      run += folded(node.data);
    }
    if (run.length >= RUN) break;
  }
  const offsets = offsetsOf(text);
  const index = nearest(folded(text), run.slice(0, RUN), Math.min(passed, offsets.length - 1));
  return { share, offset: offsets[index] ?? 0 };
}

/** How far the window has to go down for the place to be at its upper edge, in CSS pixels; `null` if it is not there. */
export function distanceTo(body: HTMLElement, text: string, offset: number): number | null {
  const all = folded(text);
  const index = folded(text.slice(0, offset)).length;
  const nodes = textNodes(body);
  const drawn = folded(nodes.map(({ data }) => data).join(''));
  let left = nearest(drawn, all.slice(index, index + RUN), index);
  for (const node of nodes) {
    const offsets = offsetsOf(node.data);
    const at = offsets[left];
    if (at !== undefined) return rectAt(node, at).top;
    left -= offsets.length;
  }
  return null;
}
