/** What changed between two readings of an article: paragraph by paragraph, and word by word where one was rewritten. */
import { diffArrays, diffWords } from 'diff';
import type { Article } from '../../core/article';

export interface Word {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type ParagraphChange =
  /** A run of paragraphs that are as they were. */
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly words: readonly Word[] };

export type Reading = Pick<Article, 'title' | 'text' | 'lang'>;

/** Share of the longer paragraph that both have: below it one did not become the other. */
const alike = 0.4;
/** Milliseconds for one paragraph, and for the order of all: what takes longer is shown as taken out and put in. */
const patience = 200;

const paragraphsOf = ({ title, text }: Reading): readonly string[] => [
  ...(title === null ? [] : [title]),
  ...text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
];

const kindOf = ({ added, removed }: { readonly added: boolean; readonly removed: boolean }): Word['kind'] => {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
};

/** The words of a paragraph that became another one; `null` where they have too little in common. */
function rewritten(before: string, after: string, words: Intl.Segmenter): readonly Word[] | null {
  const parts = diffWords(before, after, { intlSegmenter: words, timeout: patience });
  if (parts === undefined) return null;
  const same = parts
    .filter(({ added, removed }) => !(added || removed))
    .reduce((sum, { value }) => sum + value.length, 0);
  const longer = Math.max(before.length, after.length);
  return same / longer < alike ? null : parts.map((part) => ({ kind: kindOf(part), text: part.value }));
}

/** Paragraphs that went and those that came in their place, paired in order where one became the other. */
function paired(gone: readonly string[], come: readonly string[], words: Intl.Segmenter): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  for (const before of gone) {
    const ahead = come.slice(next, next + 3).map((after) => rewritten(before, after, words));
    const at = ahead.findIndex((one) => one !== null);
    const found = ahead[at] ?? null;
    if (found === null) {
      changes.push({ kind: 'removed', text: before });
      continue;
    }
    changes.push(...come.slice(next, next + at).map((text) => ({ kind: 'added' as const, text })));
    changes.push({ kind: 'changed', words: found });
    next += at + 1;
  }
  return [...changes, ...come.slice(next).map((text) => ({ kind: 'added' as const, text }))];
}

/** Empty where nothing changed. */
export function changesBetween(before: Reading, after: Reading): readonly ParagraphChange[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const words = new Intl.Segmenter(after.lang ?? undefined, { granularity: 'word' });
  const runs = diffArrays([...old], [...now], { timeout: patience });
  if (runs === undefined) return paired(old, now, words);
  const changes: ParagraphChange[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  const settle = () => {
    changes.push(...paired(gone, come, words));
    gone = [];
    come = [];
  };
  for (const { added, removed, value } of runs) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      settle();
      changes.push({ kind: 'same', count: value.length });
    }
  }
  settle();
  return changes.every(({ kind }) => kind === 'same') ? [] : changes;
}
