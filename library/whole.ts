/** A copy with all that belongs to it: what goes out of the library and comes back in. */
import type { Highlight } from '../core/highlight';
import type { Contents, Copy, Source, StoredImage } from './copy';

/** A saved article. `images`: the bytes of every picture that `contents.images` names by hash, as far as they are there. */
export interface WholeCopy {
  readonly copy: Copy;
  readonly contents: Contents;
  readonly source: Source | null;
  readonly images: readonly StoredImage[];
  /** In the order of the text. */
  readonly highlights: readonly Highlight[];
}

/** What goes into an archive: an article, or an address that was never read. */
export type Outgoing = WholeCopy | { readonly copy: Copy; readonly contents: null };
