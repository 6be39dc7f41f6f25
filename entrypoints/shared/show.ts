import type { ArticleShown } from '../../components/popup-state';
import type { Article, Onward } from '../../core/article';
import { restore } from '../../core/restore';

/** What the reader put back so far. */
export interface PutBack {
  readonly ids: ReadonlySet<string>;
  readonly last: string | null;
}

export const nothingPutBack: PutBack = { ids: new Set(), last: null };

export type PutBackAction =
  | { readonly do: 'restore' | 'remove-again'; readonly id: string }
  | { readonly do: 'restore-all' | 'remove-all-again' };

/** The next state; `all` holds the ids of every removal. */
export function changePutBack(now: PutBack, action: PutBackAction, all: readonly string[]): PutBack {
  switch (action.do) {
    case 'restore':
      return { ids: new Set([...now.ids, action.id]), last: action.id };
    case 'remove-again':
      return { ids: new Set([...now.ids].filter((id) => id !== action.id)), last: null };
    case 'restore-all':
      return { ids: new Set(all), last: null };
    case 'remove-all-again':
      return nothingPutBack;
  }
}

/** The article with what was put back in its places, and the whole ledger, so that it can be taken out again. */
export function show(article: Article, onward: Onward, { ids, last }: PutBack): ArticleShown {
  const whole = ids.size === 0 ? article : { ...restore(article, [...ids]), removed: article.removed };
  return { phase: 'article', article: whole, onward, restored: ids, justRestored: last };
}
