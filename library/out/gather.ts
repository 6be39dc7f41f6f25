/** What goes out of a library, one copy after the other. */
import type { Copy } from '../copy';
import type { Library, LibraryFailure } from '../library';
import type { Outgoing } from '../whole';

export interface GatherOptions {
  /** Only these; all that are not deleted, otherwise. */
  readonly ids?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** A copy that could not be read; the others go out. */
  readonly onFailure?: (copy: Copy, failure: LibraryFailure) => void;
}

/** Copies with all that belongs to them, the newest first. Each is read when it is asked for. */
export async function* gather(library: Library, options: GatherOptions = {}): AsyncGenerator<Outgoing, void> {
  for await (const rows of library.all()) {
    for (const copy of rows) {
      options.signal?.throwIfAborted();
      if (copy.deletedAt !== null || options.ids?.has(copy.id) === false) continue;
      const whole = await wholeOf(library, copy);
      if (typeof whole === 'string') options.onFailure?.(copy, whole);
      else yield whole;
    }
  }
}

/** A copy with all that belongs to it, or why it could not be read. */
async function wholeOf(library: Library, copy: Copy): Promise<Outgoing | LibraryFailure> {
  if (copy.holds === 'link') return { copy, contents: null };
  const [contents, source] = await Promise.all([library.contents(copy.id), library.source(copy.id)]);
  if (!contents.ok) return contents.failure;
  if (!source.ok) return source.failure;
  const hashes = contents.value.images.flatMap(({ hash }) => (hash === null ? [] : [hash]));
  const [images, highlights] = await Promise.all([library.images([...new Set(hashes)]), library.highlights(copy.id)]);
  if (!images.ok) return images.failure;
  if (!highlights.ok) return highlights.failure;
  return {
    copy,
    contents: contents.value,
    source: source.value,
    images: images.value,
    highlights: highlights.value,
  };
}
