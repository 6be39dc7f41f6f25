/**
 * The article's tree without the page's scaffolding: paragraphs, headings, lists, quotations, tables, figures in a row.
 * One walk over what is left of the page writes it anew: containers and layout tables dissolve, bare text and text
 * between `<br><br>` becomes paragraphs. Only what is named here and in `roles.ts` is ever created.
 */
import { SENTINEL_OPEN } from '../../sentinels';
import { webUrl } from '../../text';
import { isCodeBlock, isScaffold, readCode, writeCode } from './code';
import { cardOf, writeCard } from './embeds';
import { Images } from './images';
import { marksIn } from './marks';
import { type Formula, formulaIn, writeFormula } from './math';
import { crosses, isUnclosed } from './names';
import { type Inline, type Leaf, Output } from './output';
import { fits, keepAttributes, nameOf, type Role, roleOf } from './roles';
import { NO_SCOPE, type Scope, scopeOf, setScope } from './scope';
import type { Setting } from './setting';
import { isLayout } from './tables';
import { isSaidAgain, mayBeTex, shownFormula } from './tex';

/** All children of `from`, put in order into a new `div`. `from` stays as it is. */
export function shape(from: Element | DocumentFragment, setting: Setting): HTMLElement {
  const scope = from.nodeType === 1 ? scopeOf(from as Element, pageScope(setting.doc)) : NO_SCOPE;
  return new Shaper(setting, scope).write(from);
}

const pageScope = (doc: Document): Scope => scopeOf(doc.documentElement, NO_SCOPE);

interface Frame {
  next: ChildNode | null;
  /** What ends with it: a block, a paragraph, a list and the like, an inline element, nothing. */
  readonly kind: 'part' | 'leaf' | 'holder' | 'inline' | 'clear';
  /** What held before this element. */
  readonly scope: Scope;
  readonly open: Leaf | null;
  readonly inline: Inline | null;
  readonly code: boolean;
}

class Shaper {
  readonly #out: Output;
  readonly #setting: Setting;
  readonly #images: Images;

  constructor(setting: Setting, scope: Scope) {
    this.#setting = setting;
    this.#out = new Output(setting.doc, scope);
    this.#images = new Images(setting.baseUrl);
  }

  write(from: Node): HTMLElement {
    const stack: Frame[] = [this.#frame(from, 'part', null)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = frame.next;
      if (node === null) {
        stack.pop();
        this.#leave(frame);
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === 3) this.#text((node as Text).data);
      else if (node.nodeType === 1) {
        const below = this.#element(node as Element, frame);
        if (below) stack.push(below);
      }
    }
    return this.#out.root;
  }

  #frame(of: Node, kind: Frame['kind'], above: Frame | null, inline: Inline | null = null): Frame {
    return {
      next: of.firstChild,
      kind,
      scope: this.#out.scope,
      open: this.#out.open,
      inline,
      code: above?.code ?? false,
    };
  }

  #text(data: string): void {
    if (data.startsWith(SENTINEL_OPEN)) this.#out.sentinel(data);
    else this.#out.text(data);
  }

  #element(element: Element, above: Frame): Frame | null {
    const name = element.localName;
    const role = roleOf(name);
    const classes = element.getAttribute('class') ?? '';
    const meaning = classes === '' ? null : this.#setting.names.meaning(classes);
    if ((meaning?.formula || mayBeTex(name)) && this.#drawn(element)) return null;
    if ((meaning || role === 'table') && isCodeBlock(element, classes)) return this.#code(element);
    if (above.code && isScaffold(element, classes)) return this.#drop(element);
    if (role === 'container' && meaning?.figure) return this.#holder(element, 'figure', above);
    if ((role === 'container' || name === 'p') && meaning?.caption) return this.#holder(element, 'figcaption', above);
    const listing = meaning?.listing && role !== 'inline' && !above.code;
    return this.#byRole(element, role, listing ? { ...above, code: true } : above);
  }

  #byRole(element: Element, role: Role, above: Frame): Frame | null {
    switch (role) {
      case 'skip':
        return this.#drop(element);
      case 'break':
        this.#out.break();
        return null;
      case 'rule':
        this.#out.rule();
        return null;
      case 'container':
        return this.#container(element, above);
      case 'leaf':
        return this.#leaf(element, above);
      case 'holder':
        return this.#holder(element, nameOf(element.localName), above);
      case 'table':
        return isLayout(element) ? this.#container(element, above) : this.#holder(element, 'table', above);
      case 'code':
        return this.#pre(element, above);
      case 'inline':
        return this.#inline(element, above);
      case 'clear':
        return this.#clear(element, above);
      case 'image':
        return this.#image(element);
      case 'embed':
        return this.#embed(element, above);
      case 'math': {
        const formula = formulaIn(element);
        return formula ? this.#formula(element, formula) : this.#clear(element, above);
      }
    }
  }

  /** A formula that a script has drawn or holds, or a picture shows; false where there is none to be read. */
  #drawn(element: Element): boolean {
    const formula = shownFormula(element);
    if (isSaidAgain(element, formula)) this.#drop(element);
    else if (formula) this.#formula(element, formula);
    else return false;
    return true;
  }

  /** Leaves an element out; the places of removals in it stay. */
  #drop(element: Element): null {
    const marks = marksIn(element.textContent ?? '');
    if (marks !== '') this.#out.sentinel(marks);
    return null;
  }

  #container(element: Element, above: Frame): Frame | null {
    if (element.firstChild === null) {
      this.#part();
      this.#enterId(element);
      return null;
    }
    const frame = this.#frame(element, 'part', above);
    this.#part();
    this.#enter(element);
    return frame;
  }

  /** Between two blocks; in a heading, which is one block whatever is in it, between two words. */
  #part(): void {
    if (this.#out.inHeading) this.#out.text(' ');
    else this.#out.boundary();
  }

  /** The language of what is in an element that is not written itself, and links to it. */
  #enter(element: Element): void {
    if (this.#setting.scoped.has(element)) this.#out.scope = scopeOf(element, this.#out.scope);
    this.#enterId(element);
  }

  #leaf(element: Element, above: Frame): Frame | null {
    const level = element.localName === 'p' ? 0 : Number(element.localName[1]);
    if (this.#out.inHeading || (level > 0 && isUnclosed(element))) return this.#container(element, above);
    return this.#open(element, level > 0 ? 'heading' : 'p', level, above);
  }

  #open(element: Element, name: Leaf['name'], level: number, above: Frame): Frame {
    const frame = this.#frame(element, 'leaf', above);
    this.#out.boundary();
    if (this.#setting.scoped.has(element)) this.#out.scope = scopeOf(element, this.#out.scope);
    this.#out.open = { name, level, id: this.#setting.anchors.idOf(element), begun: false };
    return frame;
  }

  #holder(element: Element, name: string, above: Frame): Frame | null {
    if (!fits(name, this.#out.holder.name)) return this.#container(element, above);
    const frame = this.#frame(element, 'holder', above);
    const { doc, anchors } = this.#setting;
    if (this.#setting.scoped.has(element)) this.#out.scope = scopeOf(element, this.#out.scope);
    const own = doc.createElement(name);
    if (!this.#out.push(own)) {
      this.#out.scope = frame.scope;
      return this.#container(element, above);
    }
    this.#out.open = null;
    keepAttributes(element, own);
    const source = name === 'blockquote' ? webUrl(element.getAttribute('cite'), this.#setting.baseUrl) : null;
    if (source !== null) own.setAttribute('cite', source);
    const id = anchors.idOf(element);
    if (id !== null) own.setAttribute('id', id);
    if (name === 'td' || name === 'th') this.#out.place();
    return frame;
  }

  /** Code as code. Text set in lines, with links or pictures in it, keeps these. */
  #pre(element: Element, above: Frame): Frame | null {
    const text = element.querySelector('a[href], img') !== null && element.querySelector('code, span') === null;
    return text ? this.#open(element, 'pre', 0, above) : this.#code(element);
  }

  #code(element: Element): null {
    const out = this.#out;
    const code = readCode(element);
    out.boundary();
    if (code.before !== '') out.sentinel(code.before);
    this.#enterId(element);
    if (code.text !== '') out.block(writeCode(code, this.#setting.doc));
    if (code.after !== '') out.sentinel(code.after);
    return null;
  }

  #enterId(element: Element): void {
    const id = this.#setting.anchors.idOf(element);
    if (id !== null) this.#out.anchor(id);
  }

  #clear(element: Element, above: Frame): Frame | null {
    if (this.#setting.scoped.has(element)) return this.#inline(element, above);
    this.#enterId(element);
    return this.#frame(element, 'clear', above);
  }

  #inline(element: Element, above: Frame): Frame | null {
    const { doc, anchors } = this.#setting;
    const source = roleOf(element.localName) === 'clear' ? 'span' : nameOf(element.localName);
    if (source === 'code' && isCodeBlock(element, '')) return this.#code(element);
    const own = doc.createElement(source);
    if (source === 'a' && (this.#out.inLink || !anchors.link(own, element.getAttribute('href') ?? ''))) {
      this.#enterId(element);
      return this.#frame(element, 'clear', above);
    }
    keepAttributes(element, own);
    if (this.#setting.scoped.has(element)) setScope(own, scopeOf(element, NO_SCOPE), NO_SCOPE);
    const id = anchors.idOf(element);
    if (id !== null) own.setAttribute('id', id);
    if (source === 'wbr') {
      this.#out.among(own);
      return null;
    }
    const inline = this.#out.pushInline(own, () => crosses(element, source));
    return this.#frame(element, 'inline', above, inline);
  }

  #image(element: Element): null {
    const image = this.#images.of(element);
    if (typeof image === 'string') this.#out.text(image);
    else if (image !== null) this.#out.among(image);
    return this.#drop(element);
  }

  #embed(element: Element, above: Frame): Frame | null {
    if (/\S/.test(element.textContent ?? '')) return this.#clear(element, above);
    const card = cardOf(element, this.#setting.baseUrl);
    if (card) this.#out.block(writeCard(card, this.#out.holder.name === 'figure', this.#setting.doc));
    return null;
  }

  #formula(element: Element, formula: Formula): null {
    const written = writeFormula(formula, element, this.#setting.doc);
    if (written !== null) this.#out.among(written);
    return this.#drop(element);
  }

  #leave(frame: Frame): void {
    const out = this.#out;
    const { open } = out;
    if (frame.kind === 'part') this.#part();
    if (frame.kind === 'leaf') {
      out.closeLeaf();
      if (open && !open.begun && open.id !== null) out.anchor(open.id);
    }
    if (frame.kind === 'holder') out.pop();
    if (frame.kind === 'inline' && frame.inline) {
      out.popInline();
      const id = frame.inline.used ? null : frame.inline.element.getAttribute('id');
      if (id !== null) out.anchor(id);
    }
    out.scope = frame.scope;
    out.open = frame.open;
  }
}
