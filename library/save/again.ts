/** Whether an article is in the library already. */
import type { Article } from '../../core/article';
import type { ImageUse } from '../copy';
import type { Library, Outcome } from '../library';
import { changesBetween } from './changes';
import { keyOfArticle } from './key';
import type { Again, MissingPicture } from './order';

/** Pictures that could not be had. */
export const missingIn = (images: readonly ImageUse[]): readonly MissingPicture[] =>
  images.flatMap(({ url, missing }) => (missing === null ? [] : [{ url, missing }]));

/** Copies of the same article with what changed since, the newest first. */
export async function copiesOf(article: Article, library: Library): Promise<Outcome<readonly Again[]>> {
  const same = await library.withKey(keyOfArticle(article));
  if (!same.ok) return same;
  const copies: Again[] = [];
  for (const copy of same.value.filter(({ holds }) => holds === 'article')) {
    const contents = await library.contents(copy.id);
    if (!contents.ok) return contents;
    const { article: before, images } = contents.value;
    copies.push({ copy, changes: changesBetween(before, article), missing: missingIn(images) });
  }
  const newestFirst = copies.toSorted((one, other) => Date.parse(other.copy.savedAt) - Date.parse(one.copy.savedAt));
  return { ok: true, value: newestFirst };
}
