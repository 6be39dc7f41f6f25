import { expect, test } from 'vitest';
import { hasSize } from '../../../library/out/picture-size';

const is = (type: string, base64: string, length?: number) =>
  hasSize({ hash: '', type, bytes: new Uint8Array(Buffer.from(base64, 'base64')).slice(0, length) });

/** Of one pixel each. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
/** As far as the scan: a comment, a frame, fill bytes. */
const JPEG = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2],
  ...[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
  ...[0xff, 0xff, 0xda, 0, 8],
]).toString('base64');

test('a picture that gets as far as its size has one, and none that is cut before', () => {
  expect([is('image/png', PNG), is('image/gif', GIF), is('image/jpeg', JPEG)]).toEqual([true, true, true]);
  expect([is('image/png', PNG, 20), is('image/gif', GIF, 25), is('image/jpeg', JPEG, 12)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('whatever the bytes are, it ends', () => {
  for (const type of ['image/png', 'image/gif', 'image/jpeg']) {
    expect(hasSize({ hash: '', type, bytes: new Uint8Array() })).toBe(false);
    expect(hasSize({ hash: '', type, bytes: new Uint8Array(1000).fill(0xff) })).toBe(false);
    expect(hasSize({ hash: '', type, bytes: new Uint8Array(1000) })).toBe(false);
  }
});
