/** What kind of page it was, and whether it is worth reading as an article. */
import type { PageKind } from '../article';
import type { Block } from '../blocks';
import type { Page } from '../page';
import { oddsOf } from './detect';
import { signsOf } from './signs';
import { weigh } from './weigh';
import { discussion, documentation } from './weights-kind';

/** Words below which nothing was found to read, whatever the page looks like. */
const WORDS = 40;

export interface KindClues {
  /** The copy, before anything is cut from it. */
  readonly page: Page;
  readonly kept: readonly Block[];
}

/** Judges the page as a whole, so that it does not hang on which blocks were kept; these only have to be there. */
export function kindOf({ page, kept }: KindClues): { kind: PageKind; readable: boolean } {
  const signs = signsOf(page.doc, page.url, page.jsonLd);
  const words = kept.reduce((sum, block) => sum + block.words, 0);
  if (words < WORDS || oddsOf(signs) < 0) return { kind: 'other', readable: false };
  const kinds = [
    ['discussion', weigh(signs, discussion)],
    ['documentation', weigh(signs, documentation)],
    ['article', 0],
  ] as const;
  const [kind] = kinds.reduce((best, next) => (next[1] > best[1] ? next : best));
  return { kind, readable: true };
}
