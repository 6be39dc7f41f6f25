/** All of the library as one file. */
import type { Library, Outcome } from '../../library/library';
import { libraryArchive } from '../../library/out/archive';
import type { Outgoing } from '../../library/whole';
import { saveFile } from '../shared/save-file';
import { exportWords } from './export-words';
import { collected, Going, outcomeOf } from './gathered-file';
import { exportLook } from './look';
import type { Running, Written } from './transfer';

const TYPE = 'application/zip';

/** Makes the archive of what comes and hands it to the reader. @param began ISO 8601 */
export async function archiveOut(copies: AsyncIterable<Outgoing>, began: string, signal: AbortSignal): Promise<void> {
  const pieces = libraryArchive(copies, {
    doc: document,
    exportedAt: began,
    words: exportWords(),
    look: await exportLook(),
    signal,
  });
  const file = await collected(pieces, TYPE);
  signal.throwIfAborted();
  saveFile(`plainleaf-library-${began.slice(0, 10)}.zip`, file, TYPE);
}

export async function takeOut(library: Library, running: Running): Promise<Outcome<Written>> {
  const began = new Date().toISOString();
  const { copies } = await library.room();
  const going = new Going(running, copies);
  return outcomeOf(going, async () => {
    await archiveOut(going.copies(library), began, going.signal);
    return library.exported(began);
  });
}
