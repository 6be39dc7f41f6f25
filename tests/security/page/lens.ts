/** Looks over a page of the extension as it stands in a browser, and does to it what can be done. */
import { forbiddenIn, poke, stayHere } from './poke';

/** Parts of the page that are ours, not the article's. */
const ours = (element: Element): boolean =>
  element.closest('[data-article-body]') === null && element.closest('form, svg, body > script, body > link') !== null;

const lens = {
  look(): readonly string[] {
    const found = forbiddenIn(document.body, ours);
    poke(document.body, '[data-article-body], [data-article-body] *, div[class*="bio"] *');
    return found;
  },
};

export type Lens = typeof lens;

stayHere();
Object.assign(globalThis, { lens });
