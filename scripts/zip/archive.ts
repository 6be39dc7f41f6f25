/**
 * Zip archives that say nothing of when, where and in what order they were made: the same files give the same bytes.
 * The format: PKWARE APPNOTE 6.3.10.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Files by their paths, with `/`. */
export type Files = ReadonlyMap<string, Buffer>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** Names in UTF-8: APPNOTE, appendix D. */
const UTF8 = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows. */
const DAY = 0x21;

/** The fields that both headers of a file share, from the version that is needed to the length of the name. */
function shared(bytes: Buffer, body: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(body === bytes ? 0 : 8, 4);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(fields: Buffer, name: Buffer): Buffer {
  const head = Buffer.alloc(LOCAL_BYTES);
  head.writeUInt32LE(LOCAL, 0);
  fields.copy(head, 4);
  return Buffer.concat([head, name]);
}

function centralHeader(fields: Buffer, name: Buffer, at: number): Buffer {
  const head = Buffer.alloc(CENTRAL_BYTES);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  fields.copy(head, 6);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

/** An archive of these files, in the order of their paths. */
export function pack(files: Files): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, bytes] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const deflated = deflateRawSync(bytes, { level: 9 });
    const body = deflated.length < bytes.length ? deflated : bytes;
    const name = Buffer.from(path);
    const fields = shared(bytes, body, name);
    const head = localHeader(fields, name);
    bodies.push(head, body);
    directory.push(centralHeader(fields, name, at));
    at += head.length + body.length;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The files of an archive that `pack` made. */
export function unpack(archive: Buffer): Files {
  const end = archive.length - END_BYTES;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('This is no archive of ours.');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  while (at < end) {
    const nameEnd = at + CENTRAL_BYTES + archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + CENTRAL_BYTES, nameEnd);
    const local = archive.readUInt32LE(at + 42);
    const from = local + LOCAL_BYTES + archive.readUInt16LE(local + 26);
    const body = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    const bytes = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : Buffer.from(body);
    if (crc32(bytes) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
    files.set(name, bytes);
    at = nameEnd;
  }
  return files;
}
