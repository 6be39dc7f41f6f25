/** The pictures of a copy by their addresses. */
import { isDataPicture } from '../../core/data-picture';
import type { Picture, Pictures } from '../../core/export/body';
import { toBase64 } from '../base64';
import type { StoredImage } from '../copy';
import type { WholeCopy } from '../whole';

const TYPE = /^image\/[a-z\d][a-z\d.+-]{0,60}$/;

/** The picture of an address; `null` where the copy has none, or one of no type that a browser shows as a picture. */
export function imageFinder({ contents, images }: WholeCopy): (url: string) => StoredImage | null {
  const byHash = new Map(images.map((image) => [image.hash, image]));
  const byUrl = new Map(contents.images.map(({ url, hash }) => [url, hash === null ? undefined : byHash.get(hash)]));
  return (url) => {
    const image = byUrl.get(url);
    return image !== undefined && TYPE.test(image.type) ? image : null;
  };
}

/** Pictures as `data:` addresses. */
export function dataPictures(whole: WholeCopy): Pictures {
  const find = imageFinder(whole);
  const made = new Map<string, Picture>();
  return (url) => {
    const image = find(url);
    if (image === null) return isDataPicture(url) ? { src: url, hash: null } : null;
    const src = made.get(image.hash)?.src ?? `data:${image.type};base64,${toBase64(image.bytes)}`;
    const picture = { src, hash: image.hash };
    made.set(image.hash, picture);
    return picture;
  };
}
