import { describe, expect, test } from 'vitest';
import { pictureType } from '../../../library/save/picture-type';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));

const pictures: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  PNG: [bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0]), 'image/png'],
  JPEG: [bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'), 'image/jpeg'],
  'GIF of 1987': [bytes('GIF87a', [1, 0]), 'image/gif'],
  'GIF of 1989': [bytes('GIF89a', [1, 0]), 'image/gif'],
  WebP: [bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
  AVIF: [bytes([0, 0, 0, 28], 'ftypavif', [0, 0, 0, 0], 'mif1miaf'), 'image/avif'],
  'AVIF that names itself second': [bytes([0, 0, 0, 28], 'ftypmif1', [0, 0, 0, 0], 'miafavif'), 'image/avif'],
  SVG: [bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
  'SVG with all that may stand before it': [
    bytes(
      '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a <svg> --><!DOCTYPE svg PUBLIC "-//W3C" "a.dtd" [<!ENTITY a "b">]>\n<svg>',
    ),
    'image/svg+xml',
  ],
};

const others: Readonly<Record<string, Uint8Array>> = {
  nothing: bytes(),
  'a page': bytes('<!doctype html><html><body><svg></svg></body></html>'),
  'a film': bytes([0, 0, 0, 20], 'ftypisom', [0, 0, 0, 0], 'mp42'),
  'a picture of a phone': bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic'),
  'a film whose version spells a picture': bytes([0, 0, 0, 20], 'ftypisom', 'avif', 'mp42'),
  'the beginning of a PNG': bytes([0x89], 'PN'),
  'a box without an end': bytes([0xff, 0xff, 0xff, 0xff], 'ftypisom'),
  script: bytes('alert(1)'),
  'something named like an SVG': bytes('<svgx>'),
};

describe('the type of a picture', () => {
  test.each(Object.entries(pictures))('%s', (_name, [data, type]) => {
    expect(pictureType(data)).toBe(type);
  });

  test.each(Object.entries(others))('is none for %s', (_name, data) => {
    expect(pictureType(data)).toBeNull();
  });

  test('is found in a part of a larger buffer', () => {
    const [avif] = pictures['AVIF'] ?? [];
    const large = bytes('before', [...(avif ?? [])]);
    expect(pictureType(large.subarray(6))).toBe('image/avif');
  });
});
