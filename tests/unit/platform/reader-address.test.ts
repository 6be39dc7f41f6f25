import { describe, expect, test } from 'vitest';
import { readReaderAddress, writeReaderAddress } from '../../../platform/reader-address';

describe('the address of a reader tab', () => {
  test.each([
    [{ from: { kind: 'kept', key: '7f2f6d5e-6f0c-4c35' }, source: 'https://a.example/?x=1&y=#z', print: false }],
    [{ from: { kind: 'kept', key: '7f2f6d5e-6f0c-4c35' }, source: null, print: true }],
    [{ from: { kind: 'copy', id: '0b1f6d5e-6f0c-4c35' }, source: null, print: false }],
    [{ from: { kind: 'tab', id: 42 }, source: null, print: false }],
  ] as const)('%j is read as it was written', (address) => {
    expect(readReaderAddress(writeReaderAddress(address))).toEqual(address);
  });

  test.each([
    [''],
    ['#'],
    ['#key='],
    ['#key=../../x'],
    ['#copy='],
    ['#copy=../../x'],
    ['#tab=-1'],
    ['#tab=x'],
    ['#source=https://a.example/'],
    ['#%'],
  ])('%s names no article', (hash) => {
    expect(readReaderAddress(hash)).toBeNull();
  });

  test.each([['javascript:alert(1)'], ['data:text/html,x'], ['chrome://version'], ['no address']])(
    'a source of %s is not taken over',
    (source) => {
      const hash = `#${new URLSearchParams({ key: 'long-forgotten', source })}`;
      expect(readReaderAddress(hash)?.source).toBeNull();
    },
  );
});
