import { expect, it, test } from 'vitest';
import { dataPicture, isDataPicture } from '../../../core/data-picture';

/** Of a picture so much that it says its measures. */
function beginning(write: (bytes: Buffer) => void): string {
  const bytes = Buffer.alloc(33);
  write(bytes);
  return bytes.toString('base64');
}

const png = (width: number, height: number): string =>
  beginning((bytes) => {
    bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
  });

const gif = (width: number, height: number): string =>
  beginning((bytes) => {
    bytes.write('GIF89a', 'latin1');
    bytes.writeUInt16LE(width, 6);
    bytes.writeUInt16LE(height, 8);
  });

const photograph = 'Abc+/012'.repeat(500);

it('takes pictures of pixels, in one way of writing', () => {
  expect(dataPicture(`data:image/png;base64,${png(49, 1)}`)).toBe(`data:image/png;base64,${png(49, 1)}`);
  expect(dataPicture(`data:image/gif;base64,${gif(300, 20)}`)).toBe(`data:image/gif;base64,${gif(300, 20)}`);
  expect(dataPicture(` DATA:Image/JPG;charset=utf-8;base64,\n${photograph}%3D%0A`)).toBe(
    `data:image/jpeg;base64,${photograph}=`,
  );
  for (const type of ['webp', 'avif']) expect(dataPicture(`data:image/${type};base64,${photograph}`)).not.toBeNull();
});

test.each([
  ['a drawing', `data:image/svg+xml;base64,${photograph}`],
  ['a page', `data:text/html;base64,${photograph}`],
  ['one that is not base64', `data:image/png,${photograph}`],
  ['signs that base64 does not have', `data:image/jpeg;base64,${photograph}"onerror=alert(1)`],
  ['a parenthesis that would end it', `data:image/jpeg;base64,${photograph})`],
  ['words after its end', `data:image/jpeg;base64,${photograph}==x`],
  ['a preview', `data:image/jpeg;base64,${photograph.slice(0, 1200)}`],
  ['a spacer', `data:image/gif;base64,${gif(1, 1)}`],
  ['a bullet', `data:image/png;base64,${png(48, 48)}`],
  ['one that is cut off', 'data:image/png;base64,iVBORw0KGgo='],
  ['an empty one', 'data:image/png;base64,'],
  ['one of more than 1.5 MB', `data:image/jpeg;base64,${'A'.repeat(2_000_000)}`],
  ['an address', 'https://a.example/data:image/png;base64,AAAA'],
])('leaves %s', (_, address) => {
  expect(dataPicture(address)).toBeNull();
});

it('knows what it wrote, of any length, and nothing else', () => {
  expect(isDataPicture(`data:image/jpeg;base64,${'A'.repeat(60_000_000)}`)).toBe(true);
  expect(isDataPicture(`data:image/jpeg;base64,${'A'.repeat(60_000_000)}!`)).toBe(false);
  for (const address of [
    ` data:image/png;base64,${photograph}`,
    `DATA:image/png;base64,${photograph}`,
    `data:image/svg+xml;base64,${photograph}`,
    `data:image/png;base64,${photograph}\n`,
    'data:text/html,<script>',
  ])
    expect(isDataPicture(address)).toBe(false);
});
