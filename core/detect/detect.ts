/** Is this page an article? Less than a millisecond, on the live page, reading only; runs where the reader granted it. */
import { dataOf, type Signs, signsOf } from './signs';
import { weigh } from './weigh';
import { article } from './weights';

/**
 * Signs that pages of the corpora hardly have, so that no weight can be learned: results of a search, the doors of a
 * site (login, cart, contact), a form for a password without text. Each outweighs a page that is quite like an article.
 */
const NO_ARTICLE = ['searching', 'door', 'login', 'shell'];
const AGAINST = 4;

/**
 * How much a page is like an article, a thread or documentation, and unlike a front page, a list of teasers, a shop, a
 * search or a login: the logarithm of the odds. `npm run bench:train-kind` learns it and says how often it is right.
 */
export const oddsOf = (signs: Signs): number =>
  NO_ARTICLE.reduce((odds, sign) => odds - AGAINST * (signs[sign] ?? 0), weigh(signs, article));

/**
 * Whether a live document looks like something to read: an article, a thread, a page of documentation.
 *
 * @param address where the document does not know it itself
 */
export function looksLikeArticle(page: Document, address?: string): boolean {
  // `location` is the one property of a document that no named element can hide.
  return oddsOf(signsOf(page, address ?? page.location?.href ?? '', dataOf(page))) >= 0;
}
