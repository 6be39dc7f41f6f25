/** What a picture is, by its first bytes: what a server or a name says is not believed. */

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Of ISO media files the brands that are AVIF: still, and in motion. */
const avif = new Set(['avif', 'avis']);

/** Bytes in which the root element of an SVG must begin: before it stand a declaration, comments and a doctype. */
const head = 2000;

function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, head)).replace(/^\ufeff/, '');
  const root = text.replace(/^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)+/i, '');
  return /^<svg[\s>/]/.test(root);
}

function isAvif(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp') return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands = Array.from({ length: Math.min(16, Math.max(0, length / 4 - 2)) }, (_, at) =>
    ascii(bytes, 8 + 4 * at, 12 + 4 * at),
  );
  // The second is the version of the first.
  return brands.some((brand, at) => at !== 1 && avif.has(brand));
}

/** MIME type of PNG, JPEG, GIF, WebP, AVIF or SVG; `null` for all else. An SVG may be shown by `<img>` only: there it runs nothing. */
export function pictureType(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (isAvif(bytes)) return 'image/avif';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}
