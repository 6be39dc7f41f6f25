/** Sums by which a copy is checked, and the check. */
import type { Contents, ImageUse, Source, StoredImage } from './copy';
import type { Verdict } from './library';

/** SHA-256 in hex; of a text, of its UTF-8. */
export async function sumOf(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const sum = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The source as it was before compression; `null` if the bytes are no gzip. */
export async function unpacked({ bytes }: Source): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) {
      return null;
    }
    throw error;
  }
}

async function sourceVerdict(source: Source | null, sum: string | null): Promise<Verdict['source']> {
  if (source === null) {
    return sum === null ? 'none' : 'different';
  }
  const html = await unpacked(source);
  return html !== null && sum !== null && (await sumOf(html)) === sum ? 'same' : 'different';
}

async function isWhole({ hash }: ImageUse, images: readonly StoredImage[]): Promise<boolean> {
  const image = images.find((one) => one.hash === hash);
  return hash === null || (image !== undefined && (await sumOf(image.bytes)) === hash);
}

/** Compares a copy with the sums taken when it was saved. */
export async function verdictOf(
  { article, provenance, images }: Contents,
  source: Source | null,
  stored: readonly StoredImage[],
): Promise<Verdict> {
  const whole = await Promise.all(images.map((image) => isWhole(image, stored)));
  return {
    text: (await sumOf(article.text)) === provenance.textHash ? 'same' : 'different',
    source: await sourceVerdict(source, provenance.sourceHash),
    images: images.flatMap(({ url }, index) => (whole[index] ? [] : [url])),
  };
}
