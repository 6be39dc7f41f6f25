/** Is this page an article? */
import { dataOf, type Glance, glanceAt } from './glance';
import { type Signs, signsOf } from './signs';
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

/** Whether a page looks like something to read: an article, a thread, a page of documentation. */
export const isReadable = (glance: Glance, address: string): boolean => oddsOf(signsOf(glance, address)) >= 0;

/** The same of a page that is at hand. */
export const looksLikeArticle = (page: Document, address: string): boolean =>
  isReadable(glanceAt(page, dataOf(page)), address);
