/**
 * The article's tree without the page's scaffolding: paragraphs, headings, lists, quotations, tables, figures in a row.
 * Containers and layout tables dissolve, bare text and text between `<br><br>` becomes paragraphs.
 */
import { hasSentinel, isOnlySentinels } from './explain';

const CONTAINER = new Set(
  'div section article main aside header footer body center form fieldset nav hgroup address search figure-group template-part'.split(
    ' ',
  ),
);
const TABLE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
/** Kept as they are; what is inside is put in order too. */
const HOLDER = new Set(
  'ul ol dl li dd dt blockquote figure figcaption details summary table caption thead tbody tfoot tr td th'.split(' '),
);
/** Kept as they are, inline inside. */
const LEAF = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);
const BLOCK = new Set([...CONTAINER, ...TABLE, ...HOLDER, ...LEAF, 'hr']);
const MEDIA = 'img, picture, video, iframe, audio';

/** All children of `from`, put in order into a new `div`. `from` is emptied. */
export function shape(from: Element | DocumentFragment, doc: Document): HTMLElement {
  const root = doc.createElement('div');
  new Shaper(root, doc).children(from);
  return root;
}

class Shaper {
  readonly #out: Element;
  readonly #doc: Document;
  #run: Node[] = [];
  #breaks = 0;

  constructor(out: Element, doc: Document) {
    this.#out = out;
    this.#doc = doc;
  }

  children(of: Node): void {
    for (const child of [...of.childNodes]) this.#node(child);
    this.#flush();
  }

  #node(node: Node): void {
    if (node.nodeType === 3) this.#inline(node, /\S/.test((node as Text).data));
    else if (node.nodeType === 1) this.#element(node as Element);
  }

  #element(element: Element): void {
    const name = element.localName;
    if (name === 'br') this.#break(element);
    else if (name === 'hr') {
      this.#flush();
      this.#out.append(element);
    } else if (LEAF.has(name)) this.#leaf(element);
    else if (HOLDER.has(name) && !(name === 'table' && isLayout(element)) && this.#fits(name)) this.#holder(element);
    else if (BLOCK.has(name) || holdsBlocks(element)) {
      this.#flush();
      for (const child of [...element.childNodes]) this.#node(child);
      this.#flush();
    } else this.#inline(element, true);
  }

  /** Parts of lists and tables are kept only inside their list or table. */
  #fits(name: string): boolean {
    const parent = this.#out.localName;
    if (name === 'li') return parent === 'ul' || parent === 'ol';
    if (name === 'dd' || name === 'dt') return parent === 'dl';
    if (name === 'td' || name === 'th') return parent === 'tr';
    if (name === 'tr') return parent === 'table' || parent === 'tbody' || parent === 'thead' || parent === 'tfoot';
    if (name === 'tbody' || name === 'thead' || name === 'tfoot' || name === 'caption') return parent === 'table';
    if (name === 'figcaption') return parent === 'figure';
    return name !== 'summary' || parent === 'details';
  }

  #leaf(element: Element): void {
    this.#flush();
    if (isBlank(element)) this.#keepSentinels(element);
    else if (element.localName === 'pre' || !holdsBlocks(element)) this.#out.append(element);
    else for (const child of [...element.childNodes]) this.#node(child);
    this.#flush();
  }

  #holder(element: Element): void {
    this.#flush();
    const cell = element.localName === 'td' || element.localName === 'th';
    if (isBlank(element) && !cell) {
      this.#keepSentinels(element);
      return;
    }
    const shell = element.cloneNode(false) as Element;
    if (holdsBlocks(element) || element.querySelector('br + br')) new Shaper(shell, this.#doc).children(element);
    else shell.append(...element.childNodes);
    this.#out.append(shell);
  }

  #keepSentinels(element: Element): void {
    const text = element.textContent ?? '';
    if (hasSentinel(text)) this.#out.append(this.#doc.createTextNode(text.trim()));
  }

  #inline(node: Node, words: boolean): void {
    if (words && this.#breaks >= 2) this.#flush();
    if (words) this.#breaks = 0;
    this.#run.push(node);
  }

  #break(element: Element): void {
    this.#breaks++;
    this.#run.push(element);
  }

  /** Ends a run of inline nodes: a paragraph, and the sentinels at its edges beside it. */
  #flush(): void {
    const run = this.#run;
    this.#run = [];
    this.#breaks = 0;
    const idle = (node: Node | undefined): boolean => {
      if (!node) return false;
      if (node.nodeType === 1 && (node as Element).localName !== 'br' && (node as Element).querySelector(MEDIA))
        return false;
      if (node.nodeType === 1 && (node as Element).matches(MEDIA)) return false;
      return isOnlySentinels(node.textContent ?? '');
    };
    let start = 0;
    let end = run.length;
    while (start < end && idle(run[start])) start++;
    while (end > start && idle(run[end - 1])) end--;
    this.#edge(run.slice(0, start));
    if (end > start) this.#paragraph(run.slice(start, end));
    this.#edge(run.slice(end));
  }

  #edge(nodes: readonly Node[]): void {
    for (const node of nodes) {
      const text = node.textContent ?? '';
      if (hasSentinel(text)) this.#out.append(this.#doc.createTextNode(text.trim()));
    }
  }

  #paragraph(nodes: readonly Node[]): void {
    const bare = ['li', 'dd', 'dt', 'td', 'th', 'figcaption', 'caption', 'summary', 'figure'].includes(
      this.#out.localName,
    );
    const [only] = nodes;
    if ((bare && this.#out.childNodes.length === 0) || (nodes.length === 1 && only && isMedia(only))) {
      this.#out.append(...nodes);
      return;
    }
    const paragraph = this.#doc.createElement('p');
    paragraph.append(...nodes);
    this.#out.append(paragraph);
  }
}

const isMedia = (node: Node): boolean => node.nodeType === 1 && (node as Element).matches(MEDIA);

/** No words and nothing to see. */
const isBlank = (element: Element): boolean =>
  isOnlySentinels(element.textContent ?? '') && element.querySelector(MEDIA) === null;

/** An inline element around block elements, such as a link around a card. */
function holdsBlocks(element: Element): boolean {
  for (const child of element.querySelectorAll('*')) if (BLOCK.has(child.localName)) return true;
  return false;
}

/** Tables that arrange a page rather than data: nested, or with one column, or with cells as long as articles. */
function isLayout(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  if (table.querySelector('table') !== null) return true;
  if (table.querySelector('th, caption') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  if (rows.length < 2 || columns < 2) return true;
  return [...table.querySelectorAll('td')].some(
    (cell) => cell.querySelectorAll('p, br').length >= 4 || (cell.textContent ?? '').length > 800,
  );
}
