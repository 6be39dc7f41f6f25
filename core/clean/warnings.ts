/** What the reader should know about a cleaning as a whole. */
import type { Warning } from '../article';
import type { Block } from '../blocks';

const PARTIAL: Warning = {
  kind: 'partial',
  text: 'This page is larger than can be cleaned whole; what follows is its first part.',
};
const UNSURE: Warning = {
  kind: 'unsure',
  text: 'Some text that may belong to the article was left out; it stands under what was removed.',
};
const NATIVE_AD: Warning = {
  kind: 'native-ad',
  text: 'The rule for this site says that this is advertising.',
};
/** Left-out words that can be expected to be of the article: at least so many, and at least this share of it. */
const MISSED = 50;
const MISSED_SHARE = 0.08;

/**
 * How many words of the article can be expected among blocks that were left out without being named clutter.
 *
 * @param odds that a block is of the article, by its index
 */
export const missedWords = (outside: readonly Block[], odds: ReadonlyMap<number, number>): number =>
  outside.reduce((sum, block) => sum + block.words * (odds.get(block.index) ?? 0), 0);

/** @param words of the article */
export function warningsOf({
  partial,
  nativeAd,
  words,
  missed,
}: {
  readonly partial: boolean;
  readonly nativeAd: boolean;
  readonly words: number;
  readonly missed: number;
}): Warning[] {
  const unsure = missed >= Math.max(MISSED, words * MISSED_SHARE);
  return [...(partial ? [PARTIAL] : []), ...(nativeAd ? [NATIVE_AD] : []), ...(unsure ? [UNSURE] : [])];
}
