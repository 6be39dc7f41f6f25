/** Where an archive's table of contents stands. APPNOTE 6.3.10, sections 4.3.14 to 4.3.16. */

export const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  longEnd: 0x06064b50,
  locator: 0x07064b50,
} as const;

/** In a field of 32 bits: the number stands elsewhere, with 64. */
export const ABSENT = 0xffffffff;
/** The same in a field of 16 bits. */
export const ABSENT_COUNT = 0xffff;

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LONG_END_BYTES = 56;
/** The longest comment at the end of an archive. */
const COMMENT = 0xffff;

/** Offsets in bytes from the beginning of the archive. */
export interface Directory {
  readonly from: number;
  readonly end: number;
  readonly count: number;
}

type Part = (archive: Blob, from: number, to: number) => Promise<Uint8Array | null>;

export const le = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @param part reads a piece of the archive */
export async function findDirectory(archive: Blob, part: Part): Promise<Directory | null> {
  const begin = Math.max(0, archive.size - END_BYTES - COMMENT - LOCATOR_BYTES);
  const tail = await part(archive, begin, archive.size);
  if (tail === null) return null;
  const view = le(tail);
  const at = endRecord(view);
  if (at === null) return null;
  const count = view.getUint16(at + 10, true);
  const from = view.getUint32(at + 16, true);
  if (count !== ABSENT_COUNT && from !== ABSENT) return { from, end: begin + at, count };
  return longDirectory(archive, view, at - LOCATOR_BYTES, part);
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT); at--) {
    const ends = at + END_BYTES + view.getUint16(at + 20, true);
    if (view.getUint32(at, true) === SIGNATURE.end && ends <= view.byteLength) return at;
  }
  return null;
}

async function longDirectory(archive: Blob, tail: DataView, at: number, part: Part): Promise<Directory | null> {
  if (at < 0 || tail.getUint32(at, true) !== SIGNATURE.locator) return null;
  const place = Number(tail.getBigUint64(at + 8, true));
  const record = await part(archive, place, place + LONG_END_BYTES);
  if (record === null || record.length < LONG_END_BYTES) return null;
  const view = le(record);
  if (view.getUint32(0, true) !== SIGNATURE.longEnd) return null;
  const from = Number(view.getBigUint64(48, true));
  return { from, end: place, count: Number(view.getBigUint64(32, true)) };
}
