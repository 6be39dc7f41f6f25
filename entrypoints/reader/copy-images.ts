import type { Contents, StoredImage } from '../../library/copy';

/** The `blob:` addresses that stand for the pictures of a copy, for as long as the page is there. */
export function addressesOf({ images }: Contents, stored: readonly StoredImage[]): ReadonlyMap<string, string> {
  const blobs = new Map(
    stored
      // What is no picture is never given an address of its own.
      .filter(({ type }) => type.startsWith('image/'))
      .map(({ hash, bytes, type }) => [hash, URL.createObjectURL(new Blob([bytes], { type }))]),
  );
  return new Map(
    images.flatMap(({ url, hash }) => {
      const address = hash === null ? undefined : blobs.get(hash);
      return address === undefined ? [] : [[url, address]];
    }),
  );
}
