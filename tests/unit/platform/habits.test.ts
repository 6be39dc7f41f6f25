import { describe, expect, test } from 'vitest';
import { type Habit, habits, isProposed, withAnswer, withPutBack } from '../../../platform/habits';
import { readSetting, writeSetting } from '../../../platform/settings';
import { MemoryArea } from './memory-area';

const site = 'news.example';
const kind = '//aside';
const put = (all: readonly Habit[], address: string, selector = kind) => withPutBack(all, site, selector, address);

describe('what is put back', () => {
  test('on two pages of a site is proposed', () => {
    const one = put([], 'https://news.example/a');
    expect(isProposed(one, site, kind)).toBe(false);
    const two = put(one, 'https://news.example/b');
    expect(isProposed(two, site, kind)).toBe(true);
    expect(isProposed(two, 'other.example', kind)).toBe(false);
    expect(isProposed(two, site, '//nav')).toBe(false);
  });

  test('twice on one page is not', () => {
    const twice = put(put([], 'https://news.example/a'), 'https://news.example/a#part');
    expect(isProposed(twice, site, kind)).toBe(false);
  });

  test('and declined is never proposed again', () => {
    const two = put(put([], 'https://news.example/a'), 'https://news.example/b');
    const no = withAnswer(two, site, kind, false);
    expect(isProposed(no, site, kind)).toBe(false);
    expect(isProposed(put(no, 'https://news.example/c'), site, kind)).toBe(false);
  });

  test('and kept is forgotten', () => {
    const two = put(put([], 'https://news.example/a'), 'https://news.example/b');
    expect(withAnswer(two, site, kind, true)).toEqual([]);
    expect(withAnswer([], site, kind, false)).toEqual([]);
  });

  test('is remembered of so many kinds only, the oldest out', () => {
    let all: readonly Habit[] = [];
    for (let n = 0; n < 250; n++) all = put(all, 'https://news.example/a', `//div[${n}]`);
    expect(all).toHaveLength(200);
    expect(all[0]?.selector).toBe('//div[50]');
  });

  test('names no page', () => {
    expect(JSON.stringify(put([], 'https://news.example/secret'))).not.toContain('secret');
  });

  test('comes back from disk, and nonsense does not', async () => {
    const area = new MemoryArea();
    const all = put([], 'https://news.example/a');
    await writeSetting(area, habits, all);
    expect(await readSetting(area, habits)).toEqual(all);
    for (const value of [[null], [{}], {}, 'x']) {
      await area.set({ habits: { version: 1, value } });
      expect(await readSetting(area, habits)).toEqual([]);
    }
  });
});
