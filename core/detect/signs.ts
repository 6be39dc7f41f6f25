/**
 * What a page shows about its kind at a glance, as numbers: from its address, its head, the classes of its body, counts
 * of elements, and its longer paragraphs. The same on the live page, where it has to be quick, and on the engine's copy.
 */
import { numbersOf } from './numbers';
import { wordsOf } from './words';

/** The signs of a page by name, mostly 0 or 1, else logarithms and shares: small numbers throughout. */
export type Signs = Readonly<Record<string, number>>;

/**
 * Reads a page, live or copied.
 *
 * @param page only read; nothing on it can shadow what is asked of it
 * @param address the page's address; may be one that says nothing (a file, a saved page)
 * @param data the texts of its JSON-LD scripts
 */
export function signsOf(page: Document, address: string, data: readonly string[]): Signs {
  return { ...wordsOf(page, address, data), ...numbersOf(page) };
}

/** The JSON-LD scripts of a live page. */
export function dataOf(page: Document): string[] {
  const scripts = Document.prototype.querySelectorAll.call(page, 'script[type="application/ld+json"]');
  return [...scripts].map((script) => script.textContent ?? '');
}
