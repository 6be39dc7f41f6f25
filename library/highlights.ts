/** Highlights as both libraries keep them. Pure. */
import { byPlace, type Highlight, LONGEST } from '../core/highlight';
import type { NewHighlight } from './copy';
import type { HighlightChange } from './library';

/** Whether one is longer than is kept. */
export const isTooLong = ({ note, quote }: Partial<Pick<Highlight, 'note' | 'quote'>>): boolean =>
  (note ?? '').length > LONGEST.note || (quote?.exact ?? '').length > LONGEST.quote;

const noteOf = (note: string | null): string | null => (note === null || note.trim() === '' ? null : note);

/** Ids and times that are not given are made. */
export function newHighlights(
  given: readonly NewHighlight[],
  facts: { readonly newId: () => string; readonly now: string },
): readonly Highlight[] {
  return given.map(({ id, createdAt, modifiedAt, colour, note, quote, position }) => ({
    id: id ?? facts.newId(),
    createdAt: createdAt ?? facts.now,
    modifiedAt: modifiedAt ?? createdAt ?? facts.now,
    colour,
    note: noteOf(note),
    quote,
    position,
  }));
}

export function changedHighlight(old: Highlight, { colour, note }: HighlightChange, now: string): Highlight {
  return {
    ...old,
    colour: colour ?? old.colour,
    note: note === undefined ? old.note : noteOf(note),
    modifiedAt: now,
  };
}

export const inOrder = (highlights: readonly Highlight[]): readonly Highlight[] => highlights.toSorted(byPlace);

/** What search looks in. */
export const notesOf = (highlights: readonly Highlight[]): readonly string[] =>
  inOrder(highlights).flatMap(({ note }) => note ?? []);
