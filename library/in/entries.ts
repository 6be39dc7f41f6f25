/** Files of an archive that may be read at all. */
import type { ZipFile } from '../zip';
import { type Found, type Place, refuse } from './found';
import { LIMITS } from './limits';

export const inFile = (file: string, index: number | null = null): Place => ({ file, line: null, index });

/** Leads nowhere but into the archive: relative, forward slashes, no way up, no name of a drive. */
const isSafePath = (path: string): boolean =>
  path !== '' && path.length <= 1000 && !/^\/|^[a-z]:|\\|\0|(?:^|\/)\.\.?(?:\/|$)/i.test(path);

type EntryFault = 'path' | 'bomb' | 'too-large' | 'damaged';

/** Why a file is not even tried. */
function faultOf({ path, size, packed }: ZipFile): EntryFault | null {
  if (!isSafePath(path)) return 'path';
  if (size > LIMITS.suspicious && size > packed * LIMITS.ratio) return 'bomb';
  return size > LIMITS.entry ? 'too-large' : null;
}

/** The content of a file of an archive, or why there is none. */
export async function contentOf(file: ZipFile): Promise<Uint8Array<ArrayBuffer> | Found> {
  const fault = faultOf(file);
  if (fault !== null) return refuse(fault, inFile(file.path), { name: file.path });
  const bytes = await file.read();
  return bytes ?? refuse('damaged', inFile(file.path), { name: file.path });
}

/** What lies in the archive more than once or leads out of it is refused; of the rest the files by their paths. */
export function sortOut(files: readonly ZipFile[]): {
  readonly byPath: Map<string, ZipFile>;
  readonly refused: Found[];
} {
  const byPath = new Map<string, ZipFile>();
  const refused: Found[] = [];
  for (const file of files) {
    if (!isSafePath(file.path)) refused.push(refuse('path', inFile(file.path.slice(0, 1000)), { name: file.path }));
    else if (byPath.has(file.path)) refused.push(refuse('twice', inFile(file.path), { name: file.path }));
    else byPath.set(file.path, file);
  }
  return { byPath, refused };
}

/** Whether files lie over each other or claim more than the archive holds: nothing that a zip program writes. */
export const overlaps = (files: readonly ZipFile[], size: number): boolean =>
  files.reduce((sum, { packed }) => sum + packed, 0) > size;
