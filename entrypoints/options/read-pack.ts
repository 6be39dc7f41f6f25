import { mayBeRule, PACK_LIMITS, type Pack, PackReader } from '../../core/sites/pack';
import { openZip } from '../../library/zip';

/** A file that may be a rule. */
interface Source {
  readonly path: string;
  readonly size: number;
  read(): Promise<Uint8Array | null>;
}

/**
 * Why no pack was read at all. `cut`: the archive ends too early; `not-a-zip`; `many`: too many files; `large`: too many
 * bytes; `none`: no file in it is a rule.
 */
export type PackFault = 'cut' | 'not-a-zip' | 'many' | 'large' | 'none';

export interface Reading {
  /** Called between slices. */
  readonly onProgress: (done: number, all: number) => void;
  /** Ends the reading: the promise is rejected with the reason. */
  readonly signal: AbortSignal;
}

/** Milliseconds that one slice of work may take before the page gets its turn. */
const SLICE = 12;

export async function readZip(bytes: Uint8Array, reading: Reading): Promise<Pack | PackFault> {
  if (bytes.length > PACK_LIMITS.all) return 'large';
  const files = await openZip(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  if (files === 'cut') return 'cut';
  return files === 'other' ? 'not-a-zip' : readAll(files, reading);
}

/** Files that the reader chose, one by one or as a folder. */
export function readFiles(files: readonly File[], reading: Reading): Promise<Pack | PackFault> {
  const sources = files.map((file) => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    read: () => bytesOf(file),
  }));
  return readAll(sources, reading);
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file went away or may not be read; it is refused by name.
    return null;
  }
}

async function readAll(all: readonly Source[], { onProgress, signal }: Reading): Promise<Pack | PackFault> {
  if (all.length > PACK_LIMITS.files) return 'many';
  const files = all.filter(({ path }) => mayBeRule(path));
  if (files.reduce((sum, { size }) => sum + Math.min(size, PACK_LIMITS.all + 1), 0) > PACK_LIMITS.all) return 'large';
  const reader = new PackReader();
  let since = performance.now();
  for (const [done, file] of files.entries()) {
    if (performance.now() - since > SLICE) {
      onProgress(done, files.length);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    signal.throwIfAborted();
    if (file.size > PACK_LIMITS.file) reader.refuse(file.path, { kind: 'large' });
    else reader.add(file.path, await file.read());
  }
  onProgress(files.length, files.length);
  const pack = reader.pack();
  return pack.rules.size === 0 && pack.refused.length === 0 ? 'none' : pack;
}
