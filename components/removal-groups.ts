import type { Removal, RemovalKind } from '../core/article';

export interface RemovalGroup {
  readonly kind: RemovalKind;
  readonly removals: readonly Removal[];
}

/** What readers look for first comes first; what is not gone at all comes last. */
const order: readonly RemovalKind[] = [
  'consent',
  'overlay',
  'sponsor',
  'promo',
  'debug',
  'related',
  'tools',
  'comments',
  'site-rule',
  'hidden',
  'navigation',
  'outside',
  'moved',
];

export function groupRemovals(removed: readonly Removal[]): RemovalGroup[] {
  return order
    .map((kind) => ({ kind, removals: removed.filter((removal) => removal.kind === kind) }))
    .filter((group) => group.removals.length > 0);
}

/** Blocks that the article does not show; what is only shown elsewhere is not among them. */
export function trulyRemoved(removed: readonly Removal[]): Removal[] {
  return removed.filter((removal) => removal.kind !== 'moved');
}

/** The beginning of a text, up to a word's end near `length`. */
export function beginning(text: string, length: number): string {
  if (text.length <= length * 1.2) return text;
  const cut = text.slice(0, length);
  const lastSpace = cut.search(/\s\S*$/);
  return `${lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut} …`;
}
