import { describe, expect, test } from 'vitest';
import { changePutBack, nothingPutBack } from '../../../entrypoints/shared/show';

const all = ['a', 'b', 'c'];

describe('what the reader put back', () => {
  test('one comes back and is the last one', () => {
    expect(changePutBack(nothingPutBack, { do: 'restore', id: 'b' }, all)).toEqual({ ids: new Set(['b']), last: 'b' });
  });

  test('one goes again and the others stay', () => {
    const both = { ids: new Set(['a', 'b']), last: 'b' };
    expect(changePutBack(both, { do: 'remove-again', id: 'b' }, all)).toEqual({ ids: new Set(['a']), last: null });
  });

  test('all come back, all go again', () => {
    const everything = changePutBack(nothingPutBack, { do: 'restore-all' }, all);
    expect(everything).toEqual({ ids: new Set(all), last: null });
    expect(changePutBack(everything, { do: 'remove-all-again' }, all)).toEqual(nothingPutBack);
  });
});
