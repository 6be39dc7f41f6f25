/** Writing an archive piece by piece: what is written is let go of. Beyond 4 GiB or 65,534 files by the 64-bit records. */

import { checksum } from './zip';
import { ABSENT, ABSENT_COUNT, SIGNATURE } from './zip-directory';

/** A file to be put into an archive. */
export interface ZipPart {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As it is: what is packed already, and what a format wants to be found unpacked. */
  readonly stored?: boolean;
}

type Chunk = Uint8Array<ArrayBuffer>;

/** Names in UTF-8: APPNOTE, appendix D. */
const UTF8 = 0x0800;
const VERSION = 20;
const LONG_VERSION = 45;
/** 1 January 1980, the first day that the format knows: an archive says nothing of when it was made. */
const DAY = 0x21;

interface Written {
  readonly name: Chunk;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The archive as pieces of bytes, in order. Only one file at a time is held. Each file is less than 4 GiB. */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Chunk, void> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { path, bytes, stored = false } of parts) {
    const deflated = stored ? bytes : await deflate(bytes);
    const smaller = deflated.length < bytes.length;
    const body = smaller ? deflated : bytes;
    const entry: Written = {
      name: new TextEncoder().encode(path),
      method: smaller ? 8 : 0,
      crc: checksum(bytes),
      packed: body.length,
      size: bytes.length,
      offset,
    };
    const head = localHeader(entry);
    yield head;
    yield body;
    offset += head.length + body.length;
    written.push(entry);
  }
  const directory = written.map(centralHeader);
  for (const chunk of directory) yield chunk;
  yield endOf(
    written.length,
    offset,
    directory.reduce((sum, { length }) => sum + length, 0),
  );
}

async function deflate(bytes: Chunk): Promise<Chunk> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Little-endian numbers, each with its width in bytes. */
function record(fields: readonly (readonly [width: 2 | 4 | 8, value: number])[], tail: readonly Chunk[] = []): Chunk {
  const width = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const chunk = new Uint8Array(tail.reduce((sum, { length }) => sum + length, width));
  const view = new DataView(chunk.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  for (const piece of tail) {
    chunk.set(piece, at);
    at += piece.length;
  }
  return chunk;
}

const localHeader = ({ name, method, crc, packed, size }: Written): Chunk =>
  record(
    [
      [4, SIGNATURE.local],
      [2, VERSION],
      [2, UTF8],
      [2, method],
      [2, 0],
      [2, DAY],
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, 0],
    ],
    [name],
  );

function centralHeader({ name, method, crc, packed, size, offset }: Written): Chunk {
  const far = offset >= ABSENT;
  const extra = far
    ? record([
        [2, 1],
        [2, 8],
        [8, offset],
      ])
    : new Uint8Array();
  return record(
    [
      [4, SIGNATURE.central],
      [2, far ? LONG_VERSION : VERSION],
      [2, far ? LONG_VERSION : VERSION],
      [2, UTF8],
      [2, method],
      [2, 0],
      [2, DAY],
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, far ? ABSENT : offset],
    ],
    [name, extra],
  );
}

function endOf(count: number, from: number, size: number): Chunk {
  const long = count >= ABSENT_COUNT || from >= ABSENT || size >= ABSENT;
  const end = record([
    [4, SIGNATURE.end],
    [2, 0],
    [2, 0],
    [2, long ? ABSENT_COUNT : count],
    [2, long ? ABSENT_COUNT : count],
    [4, long ? ABSENT : size],
    [4, long ? ABSENT : from],
    [2, 0],
  ]);
  if (!long) return end;
  const longEnd: Parameters<typeof record>[0] = [
    [4, SIGNATURE.longEnd],
    [8, 44],
    [2, LONG_VERSION],
    [2, LONG_VERSION],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, from],
  ];
  const locator: Parameters<typeof record>[0] = [
    [4, SIGNATURE.locator],
    [4, 0],
    [8, from + size],
    [4, 1],
  ];
  return record([...longEnd, ...locator], [end]);
}
