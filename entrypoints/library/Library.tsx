import { useMemo } from 'preact/hooks';
import { LibraryView } from '../../components/LibraryView';
import type { CopyRow, FoundRow, LibraryState, Query } from '../../components/library-props';
import { libraryKeys } from '../../platform/library-settings';
import { writeReaderAddress } from '../../platform/reader-address';
import { shortcut } from '../../platform/shortcut';
import { openOptions } from '../../platform/tabs';
import { useLibrary } from '../shared/use-library';
import { useLoaded } from '../shared/use-loaded';
import { useSetting } from '../shared/use-setting';
import { writeHighlightsQuery, writeQuery } from './address';
import { countShelves, countTags, facetsOf, select } from './select';
import { useActs } from './use-acts';
import { type Copies, useCopies } from './use-copies';
import { useHighlights } from './use-highlights';
import { useMissed } from './use-missed';
import { useQuery } from './use-query';
import { useScrollMemory } from './use-scroll-memory';
import { useSearch } from './use-search';
import { useStorage } from './use-storage';

const copyAddress = ({ id, holds, url }: CopyRow): string =>
  holds === 'link' && /^https?:/i.test(url)
    ? url
    : `/reader.html${writeReaderAddress({ from: { kind: 'copy', id }, source: null, print: false })}`;

type Search = ReturnType<typeof useSearch>;

/** All rows, or those that were found, as they stand now. */
function foundRows(rows: Copies['rows'], hits: Search['hits']): FoundRow[] {
  if (rows === null) return [];
  if (hits === null) return [...rows.values()].map((copy) => ({ copy, titleMarks: [], snippets: [] }));
  return hits.flatMap((hit) => {
    const copy = rows.get(hit.copy.id);
    return copy === undefined ? [] : [{ ...hit, copy }];
  });
}

function useShown(copies: Copies, search: Search, query: Query): LibraryState {
  const { rows, more, failure } = copies;
  const all = useMemo(() => [...(rows?.values() ?? [])], [rows]);
  const counts = useMemo(() => countShelves(all), [all]);
  const tags = useMemo(() => countTags(all), [all]);
  const found = useMemo(() => foundRows(rows, search.hits), [rows, search.hits]);
  return useMemo((): LibraryState => {
    if (failure !== null) return { phase: 'failed', fault: failure };
    if (rows === null) return { phase: 'loading' };
    const now = new Date();
    return {
      phase: 'open',
      more,
      rows: select(found, query, now),
      searching: search.searching,
      counts,
      facets: facetsOf(found, query, now),
      tags,
      foundAnywhere: search.hits === null ? 0 : found.filter(({ copy }) => copy.deletedAt === null).length,
    };
  }, [rows, more, failure, found, query, counts, tags, search.searching, search.hits]);
}

export function Library() {
  const { library, failure, again } = useLibrary();
  const [query, ask] = useQuery();
  const copies = useCopies(library);
  const search = useSearch(library, query.words, copies.rows);
  const { done, trouble, actions } = useActs(library, copies);
  const state = useShown(failure === null ? copies : { ...copies, failure }, search, query);
  const damaged = state.phase === 'failed' && state.fault === 'corrupt';
  const storage = useStorage(library, damaged, copies.rows);
  const [singleKeys, setSingleKeys] = useSetting(libraryKeys);
  useScrollMemory(copies.more);
  return (
    <LibraryView
      state={state}
      query={query}
      onQuery={ask}
      queryAddress={writeQuery}
      copyAddress={copyAddress}
      highlights={useHighlights(library, copies)}
      highlightsAddress={writeHighlightsQuery({ words: '', colour: null })}
      done={done}
      trouble={trouble ?? search.failure}
      {...actions}
      onExport={storage.work === null ? null : (ids, format) => void storage.work?.write(ids, format)}
      singleKeys={singleKeys ?? false}
      onSingleKeys={setSingleKeys}
      storage={storage.props}
      missed={useMissed(copies)}
      shortcut={useLoaded(shortcut, null)}
      onSettings={() => void openOptions()}
      onRetry={again}
    />
  );
}
