/** A restored removal, and its text as the article shows it. */
export interface PutBack {
  readonly id: string;
  readonly text: string;
}

/** Marks what holds the text of restored removals: for each the fewest elements that hold it and nothing else. */
export function markPutBack(host: HTMLElement, putBack: readonly PutBack[]): void {
  if (putBack.length === 0) return;
  const { all, nodes } = readText(host);
  for (const { id, text } of putBack) {
    const run = folded(text);
    const start = run === '' ? -1 : all.indexOf(run);
    if (start === -1) continue;
    for (const element of elementsOf(host, nodes, start, run)) element.setAttribute('data-put-back', id);
  }
}

/** Brings a restored block into view, and the keyboard to it. */
export function goToPutBack(host: HTMLElement | null, id: string): void {
  const block = host?.querySelector(`[data-put-back="${CSS.escape(id)}"]`);
  if (!(block instanceof HTMLElement)) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: 'center' });
}

interface TextAt {
  readonly node: Node;
  readonly start: number;
}

function readText(host: HTMLElement): { all: string; nodes: TextAt[] } {
  const walker = host.ownerDocument.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const nodes: TextAt[] = [];
  const parts: string[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = folded(node.textContent ?? '');
    if (text === '') continue;
    nodes.push({ node, start });
    parts.push(text);
    start += text.length;
  }
  return { all: parts.join(''), nodes };
}

function elementsOf(host: HTMLElement, nodes: readonly TextAt[], start: number, run: string): Set<Element> {
  const found = new Set<Element>();
  let next = start;
  for (const { node, start: at } of nodes) {
    if (at < next) continue;
    if (at >= start + run.length) break;
    const element = outermost(host, node, run, at - start);
    if (element === null) continue;
    found.add(element);
    next = at + folded(element.textContent ?? '').length;
  }
  return found;
}

/** The outermost element around `node` that holds nothing but the run's text from `offset` on. */
function outermost(host: HTMLElement, node: Node, run: string, offset: number): Element | null {
  let found: Element | null = null;
  for (let element = node.parentElement; element !== null && element !== host; element = element.parentElement) {
    if (!run.startsWith(folded(element.textContent ?? ''), offset)) break;
    found = element;
  }
  return found;
}

/** White space between blocks is in one text and not in another. */
function folded(text: string): string {
  return text.replace(/\s+/g, '');
}
