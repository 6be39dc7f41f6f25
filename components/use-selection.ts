import { useMemo, useRef, useState } from 'preact/hooks';
import type { FoundRow } from './library-props';

export interface Selection {
  /** Of rows that are shown: nothing is done to what cannot be seen. */
  readonly ids: ReadonlySet<string>;
  /** Selects or unselects; with `range`, also all between it and the one before. */
  readonly toggle: (id: string, range: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

export function useSelection(rows: readonly FoundRow[]): Selection {
  const [wanted, setWanted] = useState<ReadonlySet<string>>(() => new Set());
  const last = useRef<string | null>(null);
  const ids = useMemo(
    () => new Set(wanted.size === 0 ? [] : rows.map(({ copy }) => copy.id).filter((id) => wanted.has(id))),
    [rows, wanted],
  );
  const toggle = (id: string, range: boolean) => {
    const next = new Set(ids);
    const from = rows.findIndex(({ copy }) => copy.id === last.current);
    const to = rows.findIndex(({ copy }) => copy.id === id);
    if (range && from !== -1 && to !== -1) {
      for (const { copy } of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(copy.id);
    } else if (!next.delete(id)) {
      next.add(id);
    }
    last.current = id;
    setWanted(next);
  };
  return {
    ids,
    toggle,
    all: () => setWanted(new Set(rows.map(({ copy }) => copy.id))),
    none: () => setWanted(new Set()),
  };
}
