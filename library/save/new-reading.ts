/** Puts a newer reading of a kept source in the place of the old one. */
import type { Article } from '../../core/article';
import type { Contents, Copy } from '../copy';
import { sha256 } from '../hash';
import type { Library, Outcome } from '../library';

export interface NewReading {
  readonly article: Article;
  /** Version of the extension whose engine made it, and host of the site rule that it followed. */
  readonly engine: string;
  readonly rule: string | null;
  /** Addresses of all its pictures. */
  readonly pictures: readonly string[];
}

/** What was put back stays so where the new ledger has the same block. */
export function stillRestored({ article, restored }: Contents, now: Article): readonly string[] {
  const ids = new Set(restored);
  const texts = new Set(article.removed.filter(({ id }) => ids.has(id)).map(({ text }) => text));
  return now.removed.filter(({ text }) => texts.has(text)).map(({ id }) => id);
}

/** Source and time of saving stay; pictures that the old reading did not have are named as missing. */
export async function takeReading(library: Library, id: string, reading: NewReading): Promise<Outcome<Copy>> {
  const [contents, source] = await Promise.all([library.contents(id), library.source(id)]);
  if (!contents.ok) return contents;
  if (!source.ok) return source;
  const { article, engine, rule } = reading;
  const { provenance, images } = contents.value;
  const known = new Map(images.map((image) => [image.url, image]));
  return library.replace(id, {
    contents: {
      article,
      restored: stillRestored(contents.value, article),
      images: reading.pictures.map((url) => known.get(url) ?? { url, hash: null, missing: 'no-access' }),
      provenance: { ...provenance, engine, rule, textHash: await sha256(article.text) },
    },
    source: source.value,
    images: [],
  });
}
