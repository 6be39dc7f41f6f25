/** The articles that a vector becomes. */
import type { Article } from '../../../core/article';
import type { Vector } from '../vectors/vectors';
import { byEngine, PLACES, type Placed, raw } from './made';

/** `engine`: from a page that holds the vector. `raw`: as if the engine had let it through, in each of its fields. */
export type Way = 'engine' | 'raw';

/** What is wrong, by the number of the vector. */
export type Wrongs = [n: number, what: string][];

/** The engine's work is the same wherever it is shown. */
const cleaned = new Map<number, readonly Article[]>();

export function articlesOf(vector: Vector, way: Way, wrong: Wrongs): readonly Article[] {
  if (way === 'raw') return [raw(vector)];
  const before = cleaned.get(vector.n);
  if (before) return before;
  const articles = (Object.keys(PLACES) as Placed[]).flatMap((placed) => {
    try {
      return byEngine(vector, placed) ?? [];
    } catch (error) {
      wrong.push([vector.n, `engine: ${error}`]);
      return [];
    }
  });
  cleaned.set(vector.n, articles);
  return articles;
}
