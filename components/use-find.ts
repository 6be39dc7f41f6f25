import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ABOVE, boxOf, type ReadText, rangeOf, readText, showRange } from './find-ranges';
import { findAll, foldQuery, matchAt, type Searchable, searchable } from './find-text';
import { countAbove } from './outline';
import { unfold } from './reading-parts';

interface Found {
  readonly count: number;
  /** The match that is shown; -1: none. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

/** Marks around the one that is shown: more would take the browser too long to draw. */
const MARKED = 500;

const ALL = 'plainleaf-find';
const NOW = 'plainleaf-find-now';

interface Ready {
  readonly read: ReadText;
  readonly text: Searchable;
}

/** Finds words in the article and marks them, without a change to it. `version`: of its text. */
export function useFind(query: string, version: number): Found {
  const wanted = useMemo(() => foldQuery(query), [query]);
  const ready = useMemo(() => makeReady(), [version]);
  const found = useMemo(() => (ready === null ? [] : findAll(ready.text, wanted)), [ready, wanted]);
  const [at, setAt] = useState(-1);
  const rangeAt = (index: number): StaticRange | null => {
    const begins = found[index];
    return ready === null || begins === undefined
      ? null
      : rangeOf(ready.read, matchAt(ready.text, begins, wanted.length));
  };
  const go = (to: number) => {
    setAt(to);
    const range = rangeAt(to);
    if (range === null) return;
    unfold(range.startContainer.parentElement);
    showRange(range);
  };
  const shown = Math.min(at, found.length - 1);
  const words = useRef('');
  // At once: a step that is taken right after typing goes from here.
  useLayoutEffect(() => {
    // The article changed under the same words: the reader stays where they are.
    if (words.current === wanted) return;
    words.current = wanted;
    go(found.length === 0 ? -1 : firstInView(found.length, rangeAt));
  }, [found, wanted]);
  useEffect(() => {
    mark(ALL, 0, rangesAround(shown, found.length, rangeAt));
    mark(NOW, 1, [rangeAt(shown)]);
  }, [found, shown]);
  useEffect(
    () => () => {
      mark(ALL, 0, []);
      mark(NOW, 1, []);
    },
    [],
  );
  return {
    count: found.length,
    at: shown,
    step: (by) => (found.length === 0 ? undefined : go((shown + by + found.length) % found.length)),
  };
}

function makeReady(): Ready | null {
  const root = document.querySelector<HTMLElement>('[data-article-body]')?.closest('article');
  if (!root) return null;
  const read = readText(root);
  return { read, text: searchable(read.pieces) };
}

/** The first match that need not be scrolled down to be seen under the bar; the first of all where none is below. */
function firstInView(count: number, rangeAt: (index: number) => StaticRange | null): number {
  const topOf = (index: number) => {
    const range = rangeAt(index);
    return range === null ? 0 : boxOf(range).top;
  };
  const above = countAbove(count, ABOVE - 1, topOf);
  return above === count ? 0 : above;
}

function rangesAround(at: number, count: number, rangeAt: (index: number) => StaticRange | null): StaticRange[] {
  const first = Math.max(0, at - MARKED);
  const last = Math.min(count, at + MARKED);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => rangeAt(first + index)).filter(
    (range) => range !== null,
  );
}

/** Browsers that know no such marks still go from match to match. */
function mark(name: string, priority: number, ranges: readonly (StaticRange | null)[]): void {
  if (typeof Highlight === 'undefined') return;
  const there = ranges.filter((range) => range !== null);
  if (there.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...there);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
