import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryHighlightsProps } from '../../components/LibraryHighlights';
import type { HighlightsQuery } from '../../components/library-highlight-props';
import { placesIn } from '../../core/anchor/lost';
import { restore } from '../../core/restore';
import type { KeptHighlight, Library } from '../../library/library';
import { readHighlightsQuery, writeHighlightsQuery } from './address';
import { fitting, type Group, grouped, shownGroup } from './select-highlights';
import type { Copies } from './use-copies';

/** Highlights shown at first, and with each click more; of a copy always all. */
const PORTION = 200;

function useAsked(): readonly [HighlightsQuery | null, (query: HighlightsQuery) => void] {
  const [query, setQuery] = useState(() => readHighlightsQuery(location.hash));
  useEffect(() => {
    const over = new AbortController();
    const read = () => setQuery(readHighlightsQuery(location.hash));
    addEventListener('popstate', read, { signal: over.signal });
    return () => over.abort();
  }, []);
  const ask = (next: HighlightsQuery) => {
    history.replaceState(null, '', writeHighlightsQuery(next));
    setQuery(next);
  };
  return [query, ask];
}

/** All highlights, read anew whenever a copy changes. */
function useAll(library: Library | null, on: boolean, revision: unknown): readonly KeptHighlight[] | null {
  const [all, setAll] = useState<readonly KeptHighlight[] | null>(null);
  useEffect(() => {
    if (library === null || !on) return;
    const over = new AbortController();
    const read = async () => {
      const found: KeptHighlight[] = [];
      try {
        for await (const portion of library.allHighlights()) {
          if (over.signal.aborted) return;
          found.push(...portion);
        }
      } catch {
        // What could be read is shown; the list of copies tells what is wrong with the library.
      }
      if (!over.signal.aborted) setAll(found);
    };
    void read();
    return () => over.abort();
  }, [library, on, revision]);
  return all;
}

/** For each of these copies, the highlights whose words its text has lost. Copies are read one after the other. */
function useLost(library: Library | null, groups: readonly Group[]): ReadonlyMap<string, ReadonlySet<string>> {
  const [lost, setLost] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  useEffect(() => {
    if (library === null || groups.length === 0) return;
    const over = new AbortController();
    const look = async () => {
      const found = new Map<string, ReadonlySet<string>>();
      for (const { copy, highlights } of groups) {
        const contents = await library.contents(copy.id);
        if (over.signal.aborted) return;
        // A copy that has lost its contents has lost the words of all.
        const text = contents.ok ? restore(contents.value.article, contents.value.restored).text : '';
        const gone = placesIn(text, highlights).flatMap(({ highlight, span }) => (span === null ? [highlight.id] : []));
        if (gone.length > 0) found.set(copy.id, new Set(gone));
      }
      setLost(found);
    };
    void look();
    return () => over.abort();
  }, [library, groups]);
  return lost;
}

/** So many groups that the portion is full. */
function firstOf(groups: readonly Group[], most: number): readonly Group[] {
  let count = 0;
  return groups.filter(({ highlights }) => {
    const fits = count < most;
    count += highlights.length;
    return fits;
  });
}

const countOf = (groups: readonly Group[]): number =>
  groups.reduce((sum, { highlights }) => sum + highlights.length, 0);

/** The view of all highlights; `null` where the page's address asks for copies. */
export function useHighlights(
  library: Library | null,
  { rows }: Copies,
): Omit<LibraryHighlightsProps, 'shelves'> | null {
  const [query, ask] = useAsked();
  const [most, setMost] = useState(PORTION);
  const all = useAll(library, query !== null, rows);
  const groups = useMemo(() => grouped(all ?? [], rows ?? new Map()), [all, rows]);
  const fit = useMemo(() => (query === null ? [] : fitting(groups, query)), [groups, query]);
  const shown = useMemo(() => firstOf(fit, most), [fit, most]);
  const lost = useLost(library, shown);
  if (query === null) return null;
  const found = countOf(fit);
  return {
    query,
    onQuery: ask,
    onMore: () => setMost(most + PORTION),
    state:
      all === null || rows === null
        ? { phase: 'loading' }
        : {
            phase: 'open',
            groups: shown.map((group) => shownGroup(group, lost.get(group.copy.id))),
            all: countOf(groups),
            found,
            more: Math.min(PORTION, found - countOf(shown)),
          },
  };
}
