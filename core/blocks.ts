/**
 * The block model. A block is a run of text between block boundaries or `<br><br>`; everything that judges text judges
 * blocks, so `<p>` markup, table layout and bare text nodes look the same.
 */
import { type Size, sizeOf } from './extent';
import { fold, lengthFrom } from './text';

/** One line of a block: text between single `<br>`. */
export interface Line {
  readonly text: string;
  /** Characters of it that are link text. */
  readonly linked: number;
}

export interface Block extends Size {
  readonly index: number;
  /** The text nodes that hold its words, in order; never empty. */
  readonly nodes: readonly Text[];
  /** The nearest element that is not inline. */
  readonly box: Element;
  /** White space folded inside lines; lines parted by a line feed. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Share of its characters that are link text, 0–1. */
  readonly linkDensity: number;
  readonly place: Place;
}

/** What the elements around a block say. Shared by blocks of the same box. */
export interface Place {
  /** 1–6 in a heading, else 0. */
  readonly heading: number;
  /** In `pre`, `code`, `samp`, `kbd`, `textarea`: never judged by its wording. */
  readonly code: boolean;
  readonly pre: boolean;
  readonly listItem: boolean;
  readonly cell: boolean;
  readonly quote: boolean;
  readonly caption: boolean;
  /** In a button, a label or another form control. */
  readonly control: boolean;
}

/** Blocks of one element: `blocks[from]` up to, not including, `blocks[to]`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Blocks {
  readonly all: readonly Block[];
  /** The blocks inside an element; an empty range for one that holds none, or only a part of one. */
  of(element: Element): Range;
}

const INLINE = new Set(
  `a abbr acronym b basefont bdi bdo big br cite code data del dfn em font i img input ins kbd label link mark math meta
   nobr output picture q rb rp rt rtc ruby s samp small source span strike strong sub sup time tt u var wbr
   mtable mtr mtd mspace mpadded mphantom menclose mmultiscripts mprescripts none
   mi mn mo ms mtext mrow mfrac msup msub msubsup msqrt mroot mover munder munderover mstyle semantics annotation`.split(
    /\s+/,
  ),
);

const ROOT_PLACE: Place = {
  heading: 0,
  code: false,
  pre: false,
  listItem: false,
  cell: false,
  quote: false,
  caption: false,
  control: false,
};

/** Custom elements and unknown ones count as inline: if they hold blocks, those make the boundaries. */
export const isInline = (name: string): boolean => INLINE.has(name) || name.includes('-');

/**
 * An unclosed `<a>` makes a link of everything after it, paragraph by paragraph, all to the same address; nobody means a
 * link of several sentences, but for a teaser as a whole. Characters.
 */
const LINK = 250;
const TEASER = 700;

/** The elements below `root`, and itself, that are no links although they have an address: they reach too far. */
function overlong(root: Element): ReadonlySet<Element> {
  const long: { readonly link: Element; readonly href: string; readonly length: number }[] = [];
  const counts = new Map<string, number>();
  for (const link of [root, ...root.querySelectorAll('a[href]')]) {
    const length = link.localName === 'a' ? lengthFrom(link.textContent ?? '', LINK) : 0;
    if (length <= LINK) continue;
    const href = link.getAttribute('href') ?? '';
    long.push({ link, href, length });
    if (link !== root) counts.set(href, (counts.get(href) ?? 0) + 1);
  }
  const over = long.filter(({ href, length }) => length > TEASER || (counts.get(href) ?? 0) > 1);
  return new Set(over.map(({ link }) => link));
}

/** Containers of the common code highlighters, which need no `pre`; "highlight" alone is a name of boxes of any kind. */
const HIGHLIGHTER =
  /(?:^|[\s_-])(?:hljs|prism|codehilite|syntaxhighlighter|codemirror|gist|crayon|sourcecode)(?:$|[\s_-])/i;
const HIGHLIGHT = /(?:^|[\s_-])highlight(?:$|[\s_-])/i;
/** One cheap test before the two: next to no box is called anything like it. */
const LIKE_CODE = /hljs|prism|code|highlight|gist|crayon/i;

function isHighlighter(element: Element, name: string): boolean {
  if (name !== 'div' && name !== 'table' && name !== 'figure') return false;
  const names = element.getAttribute('class');
  if (names === null || !LIKE_CODE.test(names)) return false;
  if (HIGHLIGHTER.test(names)) return true;
  return (
    HIGHLIGHT.test(names) &&
    element.querySelector('pre, code, td.code, td.gutter') !== null &&
    element.querySelector('p') === null
  );
}

/** What an element of a name says of the blocks in it. */
const CHANGES = new Map<string, Partial<Place>>([
  ...[1, 2, 3, 4, 5, 6].map((heading) => [`h${heading}`, { heading }] as const),
  ...['code', 'samp', 'kbd', 'tt'].map((name) => [name, { code: true }] as const),
  ['pre', { code: true, pre: true }],
  ...['li', 'dd', 'dt'].map((name) => [name, { listItem: true }] as const),
  ...['td', 'th'].map((name) => [name, { cell: true, listItem: false }] as const),
  ['blockquote', { quote: true }],
  ...['figcaption', 'caption'].map((name) => [name, { caption: true }] as const),
  ...['button', 'select', 'option', 'label', 'input', 'legend', 'clipboard-copy'].map(
    (name) => [name, { control: true }] as const,
  ),
  ['textarea', { code: true, control: true }],
]);
const IN_CODE: Partial<Place> = { code: true };

function placeOf(element: Element, name: string, above: Place): Place {
  const change = CHANGES.get(name) ?? (isHighlighter(element, name) ? IN_CODE : undefined);
  return change ? { ...above, ...change } : above;
}

interface Open {
  readonly element: Element;
  next: ChildNode | null;
  readonly place: Place;
  readonly box: Element;
  readonly linked: boolean;
  readonly inline: boolean;
  readonly from: number;
}

const SEEN = /\S/;

/** Splits all text below `root`. Linear in the size of the tree, and not recursive. */
export function splitBlocks(root: Element): Blocks {
  const ranges = new Map<Element, Range>();
  const splitter = new Splitter(ranges);
  splitter.walk(root);
  const none: Range = { from: 0, to: 0 };
  return { all: splitter.all, of: (element) => ranges.get(element) ?? none };
}

/** In `pre` lines stay as they are; elsewhere white space is folded, and an empty line is none. */
function foldLines(lines: readonly Line[], pre: boolean): Line[] {
  if (pre) return lines.map(({ text, linked }) => ({ text: text.replace(/\r\n?/g, '\n'), linked }));
  const folded: Line[] = [];
  for (const { text, linked } of lines) {
    const line = fold(text);
    if (line !== '') folded.push({ text: line, linked });
  }
  return folded;
}

/** The texts of all blocks below `root`, in order. */
export function blockTexts(root: Element): string[] {
  const splitter = new Splitter(null);
  splitter.walk(root);
  return splitter.all.map(({ text }) => text);
}

class Splitter {
  readonly all: Block[] = [];
  readonly #ranges: Map<Element, Range> | null;
  #overlong: ReadonlySet<Element> = new Set();
  #nodes: Text[] = [];
  #lines: { text: string; linked: number }[] = [{ text: '', linked: 0 }];
  #breaks = 0;
  #box: Element | null = null;
  #place = ROOT_PLACE;

  /** @param ranges takes the blocks of each element, where they are asked for */
  constructor(ranges: Map<Element, Range> | null) {
    this.#ranges = ranges;
  }

  walk(root: Element): void {
    this.#overlong = overlong(root);
    const stack: Open[] = [this.#enter(root, root.localName, root.firstChild, null)];
    for (let open = stack.at(-1); open; open = stack.at(-1)) {
      const node = open.next;
      if (node === null) {
        if (!open.inline) this.#flush();
        this.#ranges?.set(open.element, { from: open.from, to: this.all.length });
        stack.pop();
        continue;
      }
      open.next = node.nextSibling;
      const below = this.#node(node, open);
      if (below) stack.push(below);
    }
  }

  /** Takes one node in; what to walk next where it has children. */
  #node(node: ChildNode, open: Open): Open | null {
    const { nodeType } = node;
    if (nodeType === 3) this.#text(node as Text, open);
    if (nodeType !== 1) return null;
    const element = node as Element;
    const { firstChild: first, localName: name } = element;
    if (first) return this.#enter(element, name, first, open);
    if (name === 'br') this.#break(open.place.pre);
    else if (!isInline(name)) this.#flush();
    return null;
  }

  #enter(element: Element, name: string, first: ChildNode | null, above: Open | null): Open {
    const inline = above !== null && isInline(name) && !(above.place.code && name === 'textarea');
    if (!inline) this.#flush();
    return {
      element,
      next: first,
      place: placeOf(element, name, above?.place ?? ROOT_PLACE),
      box: inline && above ? above.box : element,
      linked:
        (above?.linked ?? false) || (name === 'a' && element.hasAttribute('href') && !this.#overlong.has(element)),
      inline,
      from: this.all.length,
    };
  }

  #text(node: Text, open: Open): void {
    const line = this.#lines.at(-1);
    if (!line) return;
    const { data } = node;
    if (!SEEN.test(data)) {
      if (line.text !== '') line.text += open.place.pre ? data : ' ';
      return;
    }
    if (this.#breaks >= 2 && !open.place.pre) this.#flush();
    this.#breaks = 0;
    if (this.#nodes.length === 0) {
      this.#box = open.box;
      this.#place = open.place;
    } else if (this.#place.code && !open.place.code) {
      // A block is code only if all of it is.
      this.#place = open.place;
    }
    this.#nodes.push(node);
    const current = this.#lines.at(-1) ?? line;
    current.text += data;
    if (open.linked) current.linked += fold(data).length;
  }

  #break(pre: boolean): void {
    this.#breaks++;
    if (this.#breaks === 1 || pre) this.#lines.push({ text: '', linked: 0 });
  }

  #flush(): void {
    this.#breaks = 0;
    const box = this.#box;
    const lines = this.#lines;
    this.#lines = [{ text: '', linked: 0 }];
    if (this.#nodes.length === 0 || box === null) return;
    const nodes = this.#nodes;
    const place = this.#place;
    this.#nodes = [];
    this.#box = null;
    this.#place = ROOT_PLACE;
    const folded = foldLines(lines, place.pre);
    const text = folded.map((line) => line.text).join('\n');
    const linked = folded.reduce((sum, line) => sum + line.linked, 0);
    const linkDensity = Math.min(1, linked / Math.max(1, text.length));
    const trimmed = place.pre ? text.replace(/^\n+/, '').trimEnd() : text;
    const index = this.all.length;
    this.all.push({ index, nodes, box, text: trimmed, lines: folded, linkDensity, place, ...sizeOf(trimmed) });
  }
}
