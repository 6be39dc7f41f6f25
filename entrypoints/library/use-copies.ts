import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Copy } from '../../library/copy';
import { LibraryError } from '../../library/failure';
import type { Library, LibraryFailure } from '../../library/library';

export interface Copies {
  /** `null` until the first rows are there. */
  readonly rows: ReadonlyMap<string, Copy> | null;
  /** Whether rows are still being read. */
  readonly more: boolean;
  readonly failure: LibraryFailure | null;
  /** Takes over what an action answered, before the library tells of it. */
  readonly take: (copies: readonly Copy[]) => void;
  readonly drop: (ids: readonly string[]) => void;
}

/** Rows of the first screen. */
const FIRST = 40;

/** Changed rows that are read one by one; of more all are read anew. */
const FEW = 200;

interface State {
  readonly rows: ReadonlyMap<string, Copy> | null;
  readonly more: boolean;
  readonly failure: LibraryFailure | null;
}

/** A row that is newer than the one given stays. */
function withRows(now: ReadonlyMap<string, Copy> | null, copies: readonly Copy[]): ReadonlyMap<string, Copy> {
  const next = new Map(now);
  for (const copy of copies) {
    const known = next.get(copy.id);
    if (known === undefined || known.revision <= copy.revision) next.set(copy.id, copy);
  }
  return next;
}

function withoutRows(now: ReadonlyMap<string, Copy> | null, ids: readonly string[]): ReadonlyMap<string, Copy> {
  const next = new Map(now);
  for (const id of ids) next.delete(id);
  return next;
}

/** All rows of the library, held in memory and kept up with every window. */
export function useCopies(library: Library | null): Copies {
  const [state, setState] = useState<State>({ rows: null, more: true, failure: null });
  const callbacks = useMemo(
    () => ({
      take: (copies: readonly Copy[]) => setState((now) => ({ ...now, rows: withRows(now.rows, copies) })),
      drop: (ids: readonly string[]) => setState((now) => ({ ...now, rows: withoutRows(now.rows, ids) })),
    }),
    [],
  );
  useEffect(() => {
    if (library === null) return;
    const over = new AbortController();
    const { signal } = over;
    const { take, drop } = callbacks;
    library.watch(({ ids }) => void follow(ids), signal);
    /** Told of since all rows began to be read: the portions may have passed their places. */
    const heard = new Set<string>();
    const follow = async (ids: readonly string[]) => {
      if (ids.length > FEW) return readAll();
      const answers = await Promise.all(ids.map(async (id) => ({ id, outcome: await library.get(id) })));
      if (signal.aborted) return;
      const there = answers.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
      for (const { id } of there) heard.add(id);
      take(there);
      drop(answers.flatMap(({ id, outcome }) => (!outcome.ok && outcome.failure === 'gone' ? [id] : [])));
    };
    const readAll = async () => {
      const seen = new Set<string>();
      heard.clear();
      for await (const portion of library.all()) {
        if (signal.aborted) return;
        for (const { id } of portion) seen.add(id);
        take(portion);
      }
      setState(({ rows, failure }) => ({
        rows: new Map([...(rows ?? [])].filter(([id]) => seen.has(id) || heard.has(id))),
        more: false,
        failure,
      }));
    };
    const begin = async () => {
      setState({ rows: null, more: true, failure: null });
      const first = await library.newest(FIRST);
      if (signal.aborted) return;
      if (!first.ok) return setState({ rows: null, more: false, failure: first.failure });
      take(first.value);
      try {
        await readAll();
      } catch (error) {
        // What was read is shown no more as if it were all.
        const failure = error instanceof LibraryError ? error.failure : 'corrupt';
        setState({ rows: null, more: false, failure });
      }
    };
    void begin();
    return () => over.abort();
  }, [library, callbacks]);
  return { ...state, ...callbacks };
}
