/** What auto-clean hides on the page, brought to light while the reader looks for a block to keep. */
import { HIDDEN } from '../../../core/declutter/mark';
import { pageHandle } from '../../../platform/page-handle';

export class HiddenNow {
  readonly #doc: Document;
  #turned: string[] = [];
  #elements: readonly Element[] = [];

  constructor(doc: Document) {
    this.#doc = doc;
  }

  get count(): number {
    return pageHandle()?.count() ?? 0;
  }

  get isOut(): boolean {
    return this.#turned.length > 0;
  }

  bringOut(): void {
    const handle = pageHandle();
    this.#elements = [...Document.prototype.querySelectorAll.call(this.#doc, `[${HIDDEN}]`)];
    this.#turned = (handle?.list() ?? []).flatMap(({ id, shown }) => (shown ? [] : [id]));
    for (const id of this.#turned) handle?.turn(id, true);
  }

  putAway(): void {
    for (const id of this.#turned) pageHandle()?.turn(id, false);
    this.#turned = [];
    this.#elements = [];
  }

  /** Whether auto-clean hid this, by itself or with what it stands in. */
  holds(element: Element): boolean {
    return this.#elements.some((one) => Node.prototype.contains.call(one, element));
  }
}
