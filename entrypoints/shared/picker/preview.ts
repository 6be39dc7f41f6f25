/** Shows on the page what a rule would do, and takes it back to the last byte. */
import { HIDDEN } from '../../../core/declutter/mark';

export class Preview {
  /** What the attribute was before. */
  readonly #before = new Map<Element, string | null>();

  /** Hides what is not hidden already. */
  hide(elements: readonly Element[]): void {
    for (const element of elements) {
      if (Element.prototype.hasAttribute.call(element, HIDDEN)) continue;
      this.#before.set(element, null);
      Element.prototype.setAttribute.call(element, HIDDEN, 'site-rule');
    }
  }

  /** Shows what is hidden, by itself or with what it stands in. */
  show(elements: readonly Element[]): void {
    for (const element of elements) {
      const hidden = Element.prototype.closest.call(element, `[${HIDDEN}]`);
      if (!hidden) continue;
      this.#before.set(hidden, Element.prototype.getAttribute.call(hidden, HIDDEN));
      Element.prototype.removeAttribute.call(hidden, HIDDEN);
    }
  }

  undo(): void {
    for (const [element, value] of this.#before) {
      if (value === null) Element.prototype.removeAttribute.call(element, HIDDEN);
      else Element.prototype.setAttribute.call(element, HIDDEN, value);
    }
    this.#before.clear();
  }

  /** Leaves the page as it is to the script that makes it calm. */
  handOver(): void {
    this.#before.clear();
  }
}
