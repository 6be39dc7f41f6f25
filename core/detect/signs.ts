/**
 * What a page's glance tells about its kind, as numbers: from its address, its head, the classes of its body, counts of
 * elements, and its longer paragraphs.
 */
import type { Glance } from './glance';
import { numbersOf } from './numbers';
import { wordsOf } from './words';

/** The signs of a page by name, mostly 0 or 1, else logarithms and shares: small numbers throughout. */
export type Signs = Readonly<Record<string, number>>;

/** @param address the page's address; may be one that says nothing (a file, a saved page) */
export function signsOf(glance: Glance, address: string): Signs {
  return { ...wordsOf(glance, address), ...numbersOf(glance) };
}
