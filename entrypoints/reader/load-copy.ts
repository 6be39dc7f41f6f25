import type { Contents, Copy } from '../../library/copy';
import type { Library, LibraryFailure } from '../../library/library';
import { open } from '../library/open';
import { addressesOf } from './copy-images';

/** A saved copy, open. */
export interface OpenCopy {
  readonly library: Library;
  readonly row: Copy;
  readonly contents: Contents;
  readonly pictures: ReadonlyMap<string, string>;
}

let library: Promise<Awaited<ReturnType<typeof open>>> | null = null;

/** The library, opened once for as long as the page is there. */
export async function openOnce(): Promise<Awaited<ReturnType<typeof open>>> {
  library ??= open();
  const opened = await library;
  if (!opened.ok) library = null;
  return opened;
}

/** The copy of this id. Pictures that cannot be read are left out: the text is there. */
export async function loadCopy(id: string): Promise<OpenCopy | LibraryFailure> {
  const opened = await openOnce();
  if (!opened.ok) return opened.failure;
  const [row, contents] = await Promise.all([opened.value.get(id), opened.value.contents(id)]);
  if (!row.ok) return row.failure;
  if (!contents.ok) return contents.failure;
  const hashes = new Set(contents.value.images.flatMap(({ hash }) => hash ?? []));
  const images = await opened.value.images([...hashes]);
  const pictures = addressesOf(contents.value, images.ok ? images.value : []);
  return { library: opened.value, row: row.value, contents: contents.value, pictures };
}
