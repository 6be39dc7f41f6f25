import { Inflate, zipSync } from 'fflate';

/** One file of an archive. */
export interface ZipFile {
  readonly path: string;
  /** Bytes of its content, as the archive says. */
  readonly size: number;
  /** The content; `null` where it is not what the archive promised. Never longer than `size`. */
  read(): Uint8Array | null;
}

/** `cut`: the archive ends too early. `other`: no zip archive, or one of a kind that is not read here. */
export type ZipFault = 'cut' | 'other';

const EOCD = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const EOCD_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** Bytes that are unpacked at a time, to at most a thousand times as many. */
const BITE = 1024;
/** The longest comment at the end of an archive. */
const COMMENT = 0xffff;

/** The files of an archive by its table of contents. Nothing is unpacked before `read`. */
export function openZip(bytes: Uint8Array): readonly ZipFile[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
  const end = endRecord(view);
  if (end === null) return begins ? 'cut' : 'other';
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  // These stand for larger numbers elsewhere: an archive far beyond what a pack of rules needs.
  if (count === 0xffff || from === 0xffffffff) return 'other';
  const files: ZipFile[] = [];
  let at = from;
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return 'cut';
    const next = at + CENTRAL_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const after = next + view.getUint16(at + 32, true);
    if (after > end) return 'cut';
    const file = entryAt(bytes, view, at);
    if (!file.path.endsWith('/')) files.push(file);
    at = after;
  }
  return files;
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - EOCD_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT); at--) {
    if (view.getUint32(at, true) === EOCD && at + EOCD_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipFile {
  const nameAt = at + CENTRAL_BYTES;
  const path = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + view.getUint16(at + 28, true)));
  const encrypted = (view.getUint16(at + 8, true) & 1) !== 0;
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const read = () => {
    const body = encrypted ? null : bodyAt(bytes, view, local, packed);
    const content = body === null ? null : unpack(body, method, size);
    return content !== null && checksum(content) === crc ? content : null;
  };
  return { path, size, read };
}

function bodyAt(bytes: Uint8Array, view: DataView, local: number, packed: number): Uint8Array | null {
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

function unpack(body: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return body.length === size ? body : null;
  return method === 8 ? inflate(body, size) : null;
}

/** In small bites, so that a bomb that lies about its size is left alone as soon as it shows. */
function inflate(body: Uint8Array, size: number): Uint8Array | null {
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
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

/** An archive of text files. */
export function makeZip(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, encoder.encode(text)])));
}
