/** The pictures that stand in the text of an article itself, as those of a copy that lie beside it. */
import { carriedPictures } from '../../core/pictures';
import { fromBase64 } from '../base64';
import type { ImageUse, StoredImage } from '../copy';
import { sha256 } from '../hash';
import { pictureType } from '../save/picture-type';
import type { WholeCopy } from '../whole';

/** The same copy, each picture of its text among its images, for files that name pictures by where they lie. */
export async function withCarried(whole: WholeCopy, doc: Document): Promise<WholeCopy> {
  const uses: ImageUse[] = [];
  const images = new Map<string, StoredImage>();
  for (const url of carriedPictures(whole.contents.article, doc)) {
    const bytes = fromBase64(url.slice(url.indexOf(',') + 1));
    const type = bytes && pictureType(bytes);
    if (bytes === null || type === null) continue;
    const hash = await sha256(bytes);
    uses.push({ url, hash, missing: null });
    images.set(hash, { hash, type, bytes });
  }
  if (uses.length === 0) return whole;
  return {
    ...whole,
    contents: { ...whole.contents, images: [...whole.contents.images, ...uses] },
    images: [...whole.images, ...images.values()],
  };
}
