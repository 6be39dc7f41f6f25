import { useEffect, useState } from 'preact/hooks';
import type { Query } from '../../components/library-props';
import { readQuery, writeQuery } from './address';

/** What the page's address asks for, and the way to ask for something else. */
export function useQuery(): readonly [Query, (query: Query) => void] {
  const [query, setQuery] = useState(() => readQuery(location.hash));
  useEffect(() => {
    const over = new AbortController();
    const read = () => setQuery(readQuery(location.hash));
    addEventListener('popstate', read, { signal: over.signal });
    return () => over.abort();
  }, []);
  const ask = (next: Query) => {
    // Back leads out of a search, not letter by letter through it.
    const writing = query.words !== '' && next.words !== '' && next.words !== query.words;
    history[writing ? 'replaceState' : 'pushState'](null, '', writeQuery(next));
    setQuery(next);
  };
  return [query, ask];
}
