import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type SettingsFound, searchSettings } from './settings-search';

interface SettingsSearch {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** `null` while nothing is searched for. */
  readonly found: SettingsFound | null;
  /** What is searched: its children are the sections. */
  readonly root: RefObject<HTMLDivElement | null>;
}

/** Filters the sections while one types, and anew when something in them changes. */
export function useSettingsSearch(): SettingsSearch {
  const root = useRef<HTMLDivElement>(null);
  const [query, onQuery] = useState('');
  const [found, setFound] = useState<SettingsFound | null>(null);
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null) return;
    const search = () => setFound((before) => sameOr(before, searchSettings(current, query)));
    search();
    if (query.trim() === '') return;
    const watch = new MutationObserver(search);
    watch.observe(current, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [query]);
  return { query, onQuery, found, root };
}

const sameOr = (before: SettingsFound | null, now: SettingsFound | null): SettingsFound | null =>
  before?.count === now?.count && [...(before?.sections ?? [])].join() === [...(now?.sections ?? [])].join()
    ? before
    : now;
