/** Pictures of types that books do not show, made to ones that they do. */
import type { StoredImage } from '../copy';
import { sha256 } from '../hash';

/** CSS pixels of the longer side: more than any page of a book shows. */
const LARGEST = 2400;

/**
 * A PNG of whatever the browser can draw; `null` for what it cannot. To be called in a page.
 *
 * @param doc of the page: pictures are decoded there
 */
export const pngMaker =
  (doc: Document) =>
  async (image: StoredImage): Promise<StoredImage | null> => {
    const url = URL.createObjectURL(new Blob([image.bytes], { type: image.type }));
    try {
      const element = doc.createElement('img');
      element.src = url;
      await element.decode();
      return await drawn(element, doc);
    } catch {
      // Broken, or of a type that this browser does not know.
      return null;
    } finally {
      URL.revokeObjectURL(url);
    }
  };

async function drawn(element: HTMLImageElement, doc: Document): Promise<StoredImage | null> {
  const { naturalWidth: width, naturalHeight: height } = element;
  const scale = Math.min(1, LARGEST / Math.max(width, height, 1));
  const canvas = doc.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) return null;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { hash: await sha256(bytes), type: 'image/png', bytes };
}
