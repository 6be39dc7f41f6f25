/** Highlights of the library without a disk. */
import type { Highlight } from '../core/highlight';
import { changedHighlight, inOrder, isTooLong, newHighlights } from './highlights';
import type { Highlighting } from './library';
import { done, failed, type Held, put, type State } from './memory-state';
import { touchedRow } from './row';

/** Those that have the id of one that is there take its place. */
export const withHighlights = (now: readonly Highlight[], more: readonly Highlight[]): readonly Highlight[] =>
  inOrder([...new Map([...now, ...more].map((one) => [one.id, one])).values()]);

export function highlighting(state: State): Highlighting {
  const { held, news, now, newId } = state;
  const set = (there: Held, highlights: readonly Highlight[]) => {
    const { id } = put(state, { ...there, row: touchedRow(there.row), highlights });
    news.tell([id]);
  };
  return {
    keepHighlights(copyId, given) {
      const there = held.get(copyId);
      if (given.some(isTooLong)) return failed('too-long');
      if (there === undefined) return failed('gone');
      const highlights = newHighlights(given, { newId, now: now() });
      set(there, withHighlights(there.highlights, highlights));
      return done(highlights);
    },
    changeHighlight(copyId, id, change) {
      if (isTooLong(change)) return failed('too-long');
      const there = held.get(copyId);
      const old = there?.highlights.find((one) => one.id === id);
      if (there === undefined || old === undefined) return failed('gone');
      const highlight = changedHighlight(old, change, now());
      set(there, withHighlights(there.highlights, [highlight]));
      return done(highlight);
    },
    removeHighlights(copyId, ids) {
      const there = held.get(copyId);
      if (there === undefined) return failed('gone');
      const isWanted = ({ id }: Highlight) => ids.includes(id);
      set(
        there,
        there.highlights.filter((one) => !isWanted(one)),
      );
      return done(there.highlights.filter(isWanted));
    },
    highlights(copyId) {
      const there = held.get(copyId);
      return there === undefined ? failed('gone') : done(there.highlights);
    },
    async *allHighlights() {
      for (const [copyId, { highlights }] of held) {
        if (highlights.length > 0) yield highlights.map((one) => ({ ...one, copyId }));
      }
    },
  };
}
