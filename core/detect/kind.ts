/** What kind of page it was, and whether it is worth reading as an article. */
import type { PageKind } from '../article';
import type { Page } from '../page';
import { oddsOf } from './detect';
import { glanceAt } from './glance';
import { signsOf } from './signs';
import { weigh } from './weigh';
import { discussion, documentation } from './weights-kind';

export interface Nature {
  /** The kind the page would be of, if it is readable. */
  readonly kind: Exclude<PageKind, 'other'>;
  readonly readable: boolean;
}

/** Judges the page as a whole, before anything is cut from its copy. */
export function natureOf(page: Page): Nature {
  const signs = signsOf(glanceAt(page.doc, page.jsonLd), page.url);
  const kinds = [
    ['discussion', weigh(signs, discussion)],
    ['documentation', weigh(signs, documentation)],
    ['article', 0],
  ] as const;
  const [kind] = kinds.reduce((best, next) => (next[1] > best[1] ? next : best));
  return { kind, readable: oddsOf(signs) >= 0 };
}
