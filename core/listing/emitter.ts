/** What a highlighter finds in a text, as places in it instead of markup. */

/** What differs in colour: few, so that a page of code stays a page. */
export type TokenKind = 'comment' | 'keyword' | 'name' | 'string' | 'number' | 'added' | 'removed';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** By the first part of a scope: https://highlightjs.readthedocs.io/en/stable/css-classes-reference.html */
const KINDS: Readonly<Record<string, TokenKind | null>> = {
  addition: 'added',
  attr: 'name',
  attribute: 'name',
  built_in: 'keyword',
  bullet: 'keyword',
  char: 'string',
  code: 'string',
  comment: 'comment',
  deletion: 'removed',
  doctag: 'comment',
  formula: 'string',
  keyword: 'keyword',
  link: 'string',
  literal: 'number',
  meta: 'comment',
  name: 'keyword',
  number: 'number',
  property: null,
  quote: 'comment',
  regexp: 'string',
  section: 'name',
  'selector-attr': 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  'selector-pseudo': 'name',
  'selector-tag': 'keyword',
  string: 'string',
  // Code again, inside a string.
  subst: null,
  symbol: 'number',
  'template-tag': 'keyword',
  'template-variable': 'name',
  title: 'name',
  type: 'keyword',
  variable: 'name',
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind | null;
}

/** Takes what highlight.js finds, in the place of the emitter that writes HTML. */
export class PlaceEmitter {
  readonly tokens: Found[] = [];
  /** Characters taken: as many as the text has, or the places are none of it. */
  length = 0;
  readonly #open: (TokenKind | null)[] = [];

  addText(text: string): void {
    if (text === '') return;
    const start = this.length;
    this.length += text.length;
    const kind = this.#open.at(-1) ?? null;
    const last = this.tokens.at(-1);
    if (last?.kind === kind && last.end === start) this.tokens[this.tokens.length - 1] = { ...last, end: this.length };
    else this.tokens.push({ start, end: this.length, kind });
  }

  openNode(scope: string): void {
    const first = scope.split('.', 1)[0] ?? '';
    const kind = Object.hasOwn(KINDS, first) ? KINDS[first] : undefined;
    this.#open.push(kind === undefined ? (this.#open.at(-1) ?? null) : kind);
  }

  closeNode(): void {
    this.#open.pop();
  }

  startScope(scope: string): void {
    this.openNode(scope);
  }

  endScope(): void {
    this.closeNode();
  }

  __addSublanguage(inner: PlaceEmitter): void {
    const by = this.length;
    for (const { start, end, kind } of inner.tokens) {
      this.tokens.push({ start: start + by, end: end + by, kind: kind ?? this.#open.at(-1) ?? null });
    }
    this.length += inner.length;
  }

  closeAllNodes(): void {
    this.#open.length = 0;
  }

  finalize(): void {
    this.closeAllNodes();
  }

  toHTML(): string {
    return '';
  }
}
