import { useCallback, useMemo, useState } from 'preact/hooks';
import type { RestoreCallbacks } from '../../components/article-props';
import type { Article } from '../../core/article';
import { changePutBack, nothingPutBack, type PutBack, type PutBackAction } from './show';

const noIds: readonly string[] = [];

/** What was put back, and the callbacks that change it. `onChange` hears of every change, and what it was before. */
export function usePutBack(
  article: Article | null,
  onChange: (ids: readonly string[], before: ReadonlySet<string>) => void,
): readonly [PutBack, (ids: readonly string[]) => void, RestoreCallbacks] {
  const [putBack, setPutBack] = useState(nothingPutBack);
  const all = useMemo(() => article?.removed.map(({ id }) => id) ?? noIds, [article]);
  const change = (action: PutBackAction) => {
    const next = changePutBack(putBack, action, all);
    setPutBack(next);
    onChange([...next.ids], putBack.ids);
  };
  const begin = useCallback((ids: readonly string[]) => setPutBack({ ids: new Set(ids), last: null }), []);
  return [
    putBack,
    begin,
    {
      onRestore: (id) => change({ do: 'restore', id }),
      onRemoveAgain: (id) => change({ do: 'remove-again', id }),
      onRestoreAll: () => change({ do: 'restore-all' }),
      onRemoveAllAgain: () => change({ do: 'remove-all-again' }),
    },
  ];
}
