/** What a rule changes of an article: two readings of one page compared, block by block. */
import type { CleanResult } from '../article';

type Read = Extract<CleanResult, { readonly ok: true }>;

/** What else may differ. `markup`: nothing but that. */
export type Aspect = 'title' | 'byline' | 'date' | 'pictures' | 'onward' | 'markup';

export interface RuleEffect {
  /** Texts of the blocks that are out, and of those that are in, in page order. */
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly also: readonly Aspect[];
}

const blocksOf = (text: string): readonly string[] => text.split(/\n{2,}/).filter((block) => block.trim() !== '');

/** The blocks that the others lack; one that stands there twice and here three times is lacking once. */
function lacking(blocks: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const block of others) left.set(block, (left.get(block) ?? 0) + 1);
  return blocks.filter((block) => {
    const count = left.get(block) ?? 0;
    left.set(block, count - 1);
    return count <= 0;
  });
}

const picturesOf = (html: string): number => html.match(/<img\b/g)?.length ?? 0;

const differs: Readonly<Record<Exclude<Aspect, 'markup'>, (one: Read, other: Read) => boolean>> = {
  title: (one, other) => one.article.title !== other.article.title,
  byline: (one, other) => one.article.byline !== other.article.byline,
  date: (one, other) => one.article.publishedTime !== other.article.publishedTime,
  pictures: (one, other) => picturesOf(one.article.html) !== picturesOf(other.article.html),
  onward: (one, other) =>
    (one.rule?.nextPage ?? null) !== (other.rule?.nextPage ?? null) ||
    (one.rule?.singlePage ?? null) !== (other.rule?.singlePage ?? null),
};

export function effectOf(before: Read, after: Read): RuleEffect {
  const [old, now] = [blocksOf(before.article.text), blocksOf(after.article.text)];
  const removed = lacking(old, now);
  const kept = lacking(now, old);
  const also = (Object.keys(differs) as (keyof typeof differs)[]).filter((aspect) => differs[aspect](before, after));
  const other = removed.length + kept.length + also.length === 0 && before.article.html !== after.article.html;
  return { removed, kept, also: other ? ['markup'] : also };
}
