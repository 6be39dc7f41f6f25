/**
 * The tree that is being written. Every element is new, and takes its place only when the first thing to be seen in it
 * comes: so nothing empty is written, and nothing has to be looked at twice.
 */
import { impliedIn, isBare } from './roles';
import { type Scope, setScope } from './scope';

/** Lists in lists deeper than this are no lists. */
const MAX_DEPTH = 100;

export interface Holder {
  readonly above: Holder | null;
  readonly element: Element;
  readonly name: string;
  readonly scope: Scope;
  readonly depth: number;
  placed: boolean;
}

/** An open inline element of the page; written anew in each paragraph it reaches into. */
export interface Inline {
  readonly element: Element;
  /** Whether it goes on in the next paragraph. */
  readonly crosses: () => boolean;
  used: boolean;
  live: Element | null;
  dropped: boolean;
}

/** A paragraph or heading of the page that has not begun yet, or has. */
export interface Leaf {
  readonly name: 'p' | 'pre' | 'heading';
  /** 1–6, in a heading. */
  readonly level: number;
  readonly id: string | null;
  begun: boolean;
}

const isSpace = (node: Node | null): boolean => node?.nodeType === 3 && !/\S/.test((node as Text).data);
const isImage = (node: Node | null): boolean =>
  node?.nodeType === 1 &&
  ((node as Element).localName === 'img' ||
    ((node as Element).localName === 'a' && node.firstChild === node.lastChild && isImage(node.firstChild)));

export class Output {
  readonly root: HTMLElement;
  scope: Scope;
  /** The paragraph or heading of the page that is open, if any. */
  open: Leaf | null = null;

  readonly #doc: Document;
  readonly #levels: number[] = [];
  #holder: Holder;
  #leaf: Element | null = null;
  readonly #inline: Inline[] = [];
  #breaks = 0;
  #sentinels = '';
  #ids: string[] = [];

  constructor(doc: Document, scope: Scope) {
    this.#doc = doc;
    this.root = doc.createElement('div');
    this.scope = scope;
    this.#holder = { above: null, element: this.root, name: 'div', scope, depth: 0, placed: true };
  }

  get holder(): Holder {
    return this.#holder;
  }

  get inHeading(): boolean {
    return this.open?.name === 'heading';
  }

  get inLink(): boolean {
    return this.#inline.some(({ element, dropped }) => element.localName === 'a' && !dropped);
  }

  /** A place for links to go to: the next thing written. */
  anchor(id: string): void {
    this.#ids.push(id);
  }

  push(element: Element): boolean {
    if (this.#holder.depth >= MAX_DEPTH) return false;
    this.closeLeaf();
    const above = this.#holder;
    setScope(element, this.scope, above.scope);
    const { scope } = this;
    this.#holder = { above, element, name: element.localName, scope, depth: above.depth + 1, placed: false };
    this.#leaveInline();
    return true;
  }

  pop(): void {
    this.closeLeaf();
    if (this.#holder.above) this.#holder = this.#holder.above;
  }

  /** Cells count even when they are empty. */
  place(): void {
    place(this.#holder);
    if (this.#holder.name === 'td' || this.#holder.name === 'th') this.#giveId(this.#holder.element);
  }

  /** The page begins a block: open inline elements end, but for links around a card and the like. */
  boundary(): void {
    this.closeLeaf();
    this.#leaveInline();
  }

  #leaveInline(): void {
    for (const inline of this.#inline) if (!inline.dropped && !inline.crosses()) inline.dropped = true;
  }

  pushInline(element: Element, crosses: () => boolean): Inline {
    const inline: Inline = { element, crosses, used: false, live: null, dropped: false };
    this.#inline.push(inline);
    return inline;
  }

  popInline(): void {
    this.#inline.pop();
  }

  text(data: string): void {
    const raw = this.open?.name === 'pre';
    if (!raw && !/\S/.test(data)) {
      this.#space();
      return;
    }
    this.#tip().appendChild(this.#doc.createTextNode(data));
  }

  /** An element that stands among words: an image, a formula. */
  among(element: Element): void {
    this.#tip().appendChild(element);
  }

  /** An element that stands for itself. */
  block(element: Element): void {
    this.closeLeaf();
    place(this.#holder);
    this.#giveId(element);
    this.#holder.element.append(element);
  }

  rule(): void {
    this.closeLeaf();
    const last = this.#holder.element.lastChild;
    if (last !== null && (last as Partial<Element>).localName !== 'hr')
      this.#holder.element.appendChild(this.#doc.createElement('hr'));
  }

  break(): void {
    if (this.open?.name === 'pre') this.#tip().append('\n');
    else if (this.#leaf) this.#breaks++;
  }

  /** Where a removal was: inside a paragraph if words follow in it, else beside it. */
  sentinel(mark: string): void {
    if (this.#leaf) this.#sentinels += mark;
    else this.#drop(mark);
  }

  closeLeaf(): void {
    const leaf = this.#leaf;
    this.#breaks = 0;
    if (leaf === null) return;
    while (isSpace(leaf.lastChild) && leaf.localName !== 'pre') leaf.lastChild?.remove();
    if (leaf.localName === 'p' && leaf.firstChild === leaf.lastChild && isImage(leaf.firstChild))
      leaf.replaceWith(...leaf.childNodes);
    for (const inline of this.#inline) inline.live = null;
    this.#leaf = null;
    const marks = this.#sentinels;
    this.#sentinels = '';
    if (marks !== '') this.#drop(marks);
  }

  #drop(marks: string): void {
    let holder = this.#holder;
    while (!holder.placed && holder.above) holder = holder.above;
    holder.element.appendChild(this.#doc.createTextNode(marks));
  }

  #space(): void {
    if (this.#leaf === null || this.#breaks > 0) return;
    let tip = this.#leaf;
    for (const { live, dropped } of this.#inline) if (live && !dropped) tip = live;
    if (!isSpace(tip.lastChild)) tip.appendChild(this.#doc.createTextNode(' '));
  }

  /** The element that takes the next words; begins a paragraph where none is open. */
  #tip(): Element {
    if (this.#breaks >= 2 && !this.inHeading) this.closeLeaf();
    this.#leaf ??= this.#begin();
    let tip: Element = this.#leaf;
    for (const inline of this.#inline) {
      if (inline.dropped) continue;
      if (inline.live === null) {
        this.#flush(tip);
        inline.live = inline.used ? (inline.element.cloneNode(false) as Element) : inline.element;
        if (inline.used) inline.live.removeAttribute('id');
        inline.used = true;
        tip.appendChild(inline.live);
      }
      tip = inline.live;
    }
    this.#flush(tip);
    if (this.#ids.length > 0) this.#giveId(tip);
    return tip;
  }

  /** What waited for more words to come in this paragraph. */
  #flush(into: Element): void {
    if (this.#breaks > 0) into.appendChild(this.#doc.createElement('br'));
    this.#breaks = 0;
    if (this.#sentinels !== '') into.appendChild(this.#doc.createTextNode(this.#sentinels));
    this.#sentinels = '';
  }

  #begin(): Element {
    const holder = this.#holder;
    const { open } = this;
    if (open && !open.begun) {
      open.begun = true;
      const leaf = this.#doc.createElement(open.name === 'heading' ? this.#heading(open.level) : open.name);
      if (open.id !== null) leaf.setAttribute('id', open.id);
      return this.#put(leaf);
    }
    if (isBare(holder.name) && holder.element.firstChild === null) {
      place(holder);
      return holder.element;
    }
    return this.#put(this.#doc.createElement(open?.name === 'pre' ? 'pre' : impliedIn(holder.name)));
  }

  #put(leaf: Element): Element {
    place(this.#holder);
    setScope(leaf, this.scope, this.#holder.scope);
    this.#holder.element.appendChild(leaf);
    return leaf;
  }

  /** Levels as they lie in each other: the article's own title is level 1, and no level is skipped. */
  #heading(level: number): string {
    const levels = this.#levels;
    while (levels.length > 0 && (levels.at(-1) ?? 0) >= level) levels.pop();
    levels.push(level);
    return `h${Math.min(6, levels.length + 1)}`;
  }

  /** The first id that waits goes to the element where it may, the others to empty anchors before what comes. */
  #giveId(element: Element): void {
    if (this.#ids.length === 0) return;
    const ids = this.#ids;
    this.#ids = [];
    if (element.firstChild === null && !element.hasAttribute('id')) element.setAttribute('id', ids.shift() ?? '');
    if (element.localName === 'img' || element.localName === 'hr') return;
    for (const id of ids) {
      const anchor = this.#doc.createElement('a');
      anchor.setAttribute('id', id);
      element.append(anchor);
    }
  }
}

function place(holder: Holder): void {
  if (holder.placed) return;
  if (holder.above) place(holder.above);
  holder.above?.element.append(holder.element);
  holder.placed = true;
}
