/** Whether a picture gets as far as its size: a reader of books takes a file that does not for a damaged book. */
import type { StoredImage } from '../copy';

export function hasSize({ type, bytes }: StoredImage): boolean {
  if (type === 'image/png') return isPng(bytes);
  return type === 'image/gif' ? isGif(bytes) : isJpeg(bytes);
}

/** The header stands first: https://www.w3.org/TR/png-3/#11IHDR */
const isPng = (bytes: Uint8Array): boolean =>
  bytes.length > 33 && String.fromCharCode(...bytes.subarray(12, 16)) === 'IHDR';

/** Blocks up to the first picture: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function isGif(bytes: Uint8Array): boolean {
  const flags = bytes[10] ?? 0;
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (bytes[at] === 0x21) {
    at += 2;
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
    at += 1;
  }
  return bytes[at] === 0x2c && at + 10 < bytes.length;
}

/** Markers that say the size are those of frames: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segments up to the first scan. */
function isJpeg(bytes: Uint8Array): boolean {
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return false;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return framed;
    framed ||= isFrame(marker);
    at += 2 + Math.max(2, ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return false;
}
