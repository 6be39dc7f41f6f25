/** Sums by which a copy is checked, and the check. */
import type { Contents, ImageUse, Source, StoredImage } from './copy';
import { unpacked } from './gzip';
import { sha256 } from './hash';
import type { Verdict } from './library';

async function sourceVerdict(source: Source | null, sum: string | null): Promise<Verdict['source']> {
  if (source === null) {
    return sum === null ? 'none' : 'different';
  }
  const html = await unpacked(source);
  return html !== null && sum !== null && (await sha256(html)) === sum ? 'same' : 'different';
}

async function isWhole({ hash }: ImageUse, images: readonly StoredImage[]): Promise<boolean> {
  const image = images.find((one) => one.hash === hash);
  return hash === null || (image !== undefined && (await sha256(image.bytes)) === hash);
}

/** Compares a copy with the sums taken when it was saved. */
export async function verdictOf(
  { article, provenance, images }: Contents,
  source: Source | null,
  stored: readonly StoredImage[],
): Promise<Verdict> {
  const whole = await Promise.all(images.map((image) => isWhole(image, stored)));
  return {
    text: (await sha256(article.text)) === provenance.textHash ? 'same' : 'different',
    source: await sourceVerdict(source, provenance.sourceHash),
    images: images.flatMap(({ url }, index) => (whole[index] ? [] : [url])),
  };
}
