/**
 * Zip archives, read and written a file at a time, so that neither needs all of an archive in memory.
 * The only importer of fflate. The format: PKWARE APPNOTE 6.3.10, with the 64-bit records of its section 4.3.14.
 */
import { Inflate, zipSync } from 'fflate';
import { ABSENT, type Directory, findDirectory, le, SIGNATURE } from './zip-directory';

/** One file of an archive. */
export interface ZipFile {
  readonly path: string;
  /** Bytes of its content, as the archive says. */
  readonly size: number;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  /** The content; `null` where it is not what the archive promised. Never longer than `size`. */
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** `cut`: the archive ends too early. `other`: no zip archive, or one of a kind that is not read here. */
export type ZipFault = 'cut' | 'other';

const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** Bytes that are unpacked at a time, to at most a thousand times as many. */
const BITE = 1024;
/** Bytes of a table of contents that are read: some 500,000 files. */
const MAX_DIRECTORY = 64 * 1024 * 1024;

/** The files of an archive by its table of contents. Nothing is unpacked before `read`. Never throws. */
export async function openZip(archive: Blob): Promise<readonly ZipFile[] | ZipFault> {
  const begin = await part(archive, 0, 4);
  const begins = begin !== null && begin.length === 4 && le(begin).getUint32(0, true) === SIGNATURE.local;
  const found = await findDirectory(archive, part);
  if (found === null) return begins ? 'cut' : 'other';
  if (found.end - found.from > MAX_DIRECTORY || found.end < found.from) return found.end < found.from ? 'cut' : 'other';
  const bytes = await part(archive, found.from, found.end);
  return bytes === null ? 'other' : entries(archive, bytes, found);
}

/** A piece of a file; `null` where it cannot be read any more. */
async function part(archive: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await archive.slice(from, to).arrayBuffer());
  } catch {
    // The file was moved or changed since it was chosen.
    return null;
  }
}

function entries(archive: Blob, bytes: Uint8Array, { count }: Directory): readonly ZipFile[] | ZipFault {
  const view = le(bytes);
  const files: ZipFile[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_BYTES > bytes.length || view.getUint32(at, true) !== SIGNATURE.central) return 'cut';
    const next = at + CENTRAL_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const after = next + view.getUint16(at + 32, true);
    if (after > bytes.length) return 'cut';
    const file = entryAt(archive, bytes, at);
    if (!file.path.endsWith('/')) files.push(file);
    at = after;
  }
  return files;
}

function entryAt(archive: Blob, bytes: Uint8Array, at: number): ZipFile {
  const view = le(bytes);
  const extraAt = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
  const path = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, extraAt));
  const encrypted = (view.getUint16(at + 8, true) & 1) !== 0;
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const long = longNumbers(view, extraAt, extraAt + view.getUint16(at + 30, true));
  const size = long(view.getUint32(at + 24, true));
  const packed = long(view.getUint32(at + 20, true));
  const local = long(view.getUint32(at + 42, true));
  const read = async () => {
    const body = encrypted ? null : await bodyAt(archive, local, packed);
    const content = body === null ? null : unpack(body, method, size);
    return content !== null && checksum(content) === crc ? content : null;
  };
  return { path, size, packed, read };
}

/** Numbers of 64 bits stand in an extra field, in the order of the fields that they replace: APPNOTE 4.5.3. */
function longNumbers(view: DataView, from: number, to: number): (short: number) => number {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  const end = at + 4 <= to ? Math.min(to, next + view.getUint16(at + 2, true)) : 0;
  return (short) => {
    if (short !== ABSENT || next + 8 > end) return short;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
}

async function bodyAt(archive: Blob, local: number, packed: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await part(archive, local, local + LOCAL_BYTES);
  if (head === null || head.length < LOCAL_BYTES || le(head).getUint32(0, true) !== SIGNATURE.local) return null;
  const from = local + LOCAL_BYTES + le(head).getUint16(26, true) + le(head).getUint16(28, true);
  return from + packed > archive.size ? null : part(archive, from, from + packed);
}

function unpack(body: Uint8Array<ArrayBuffer>, method: number, size: number): Uint8Array<ArrayBuffer> | null {
  if (method === 0) return body.length === size ? body : null;
  // Nothing deflates to more than 1,032 times its size: the rest would be room for nothing.
  return method === 8 && size <= body.length * 1032 + 1032 ? inflate(body, size) : null;
}

/** In small bites, so that a bomb that lies about its size is left alone as soon as it shows. */
function inflate(body: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < body.length && length <= size; at += BITE) {
      stream.push(body.subarray(at, at + BITE), at + BITE >= body.length);
    }
  } catch {
    // fflate throws at what is no deflated data; the caller names the file.
    return null;
  }
  return length === size ? content : null;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

/** An archive of a few text files, made at once. */
export function makeZip(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, encoder.encode(text)])));
}
