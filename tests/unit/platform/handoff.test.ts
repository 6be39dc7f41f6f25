import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/article';
import { findHandoff, forgetPrivate, keepHandoff } from '../../../platform/handoff';
import { MemoryArea } from './memory-area';

function article(title: string, text = ''): Article {
  return {
    url: 'https://a.example/',
    canonicalUrl: null,
    title,
    standfirst: null,
    byline: null,
    authors: [],
    publishedTime: null,
    modifiedTime: null,
    siteName: null,
    lang: null,
    dir: null,
    html: '',
    text,
    wordCount: 0,
    readingMinutes: 0,
    leadImage: null,
    bios: [],
    removed: [],
    kept: { blocks: 0, blocksSeen: 0, characters: 0 },
    kind: 'article',
    readable: true,
    warnings: [],
  };
}

const onward = { nextPage: 'https://a.example/?page=2', singlePage: null };

const titleOf = async (area: MemoryArea, key: string) => (await findHandoff(area, key))?.article.title;

describe('articles on their way to a reader tab', () => {
  test('one that was kept is found, with what was put back', async () => {
    const area = new MemoryArea();
    expect(
      await keepHandoff(area, 'one', { article: article('One'), onward, restored: ['r1'], isPrivate: false, tabId: 7 }),
    ).toBe(true);
    expect(await findHandoff(area, 'one')).toEqual({
      article: article('One'),
      onward,
      restored: ['r1'],
      isPrivate: false,
      tabId: 7,
    });
  });

  test('a key that was never kept, and a record of another version, are not found', async () => {
    const area = new MemoryArea();
    await area.set({ 'reader:old': { version: 0, article: article('Old'), restored: [], tabId: 7 } });
    expect(await findHandoff(area, 'none')).toBeNull();
    expect(await findHandoff(area, 'old')).toBeNull();
  });

  test('when the room is full the oldest go first', async () => {
    const area = new MemoryArea(3000);
    const text = 'x'.repeat(800);
    for (const key of ['one', 'two', 'three']) {
      expect(
        await keepHandoff(area, key, { article: article(key, text), onward, restored: [], isPrivate: false, tabId: 7 }),
      ).toBe(true);
    }
    expect(await titleOf(area, 'one')).toBeUndefined();
    expect(await titleOf(area, 'two')).toBe('two');
    expect(await titleOf(area, 'three')).toBe('three');
  });

  test('keeping one again makes it the newest', async () => {
    const area = new MemoryArea(3000);
    const text = 'x'.repeat(800);
    for (const key of ['one', 'two', 'one', 'three']) {
      await keepHandoff(area, key, { article: article(key, text), onward, restored: [], isPrivate: false, tabId: 7 });
    }
    expect(await titleOf(area, 'two')).toBeUndefined();
    expect(await titleOf(area, 'one')).toBe('one');
  });

  test('one for which there is no room at all is refused', async () => {
    const area = new MemoryArea(1000);
    expect(
      await keepHandoff(area, 'big', {
        article: article('Big', 'x'.repeat(2000)),
        onward,
        restored: [],
        isPrivate: false,
        tabId: 7,
      }),
    ).toBe(false);
    expect(await findHandoff(area, 'big')).toBeNull();
  });

  test('a session of many reader tabs keeps a limited number', async () => {
    const area = new MemoryArea();
    for (let count = 0; count < 50; count++) {
      await keepHandoff(area, `key-${count}`, {
        article: article(`${count}`),
        onward,
        restored: [],
        isPrivate: false,
        tabId: 7,
      });
    }
    expect(Object.keys(area.items)).toHaveLength(30);
    expect(await titleOf(area, 'key-49')).toBe('49');
  });

  test('nothing else in the area is touched', async () => {
    const area = new MemoryArea(1000);
    await area.set({ other: 'kept' });
    await keepHandoff(area, 'big', {
      article: article('Big', 'x'.repeat(2000)),
      onward,
      restored: [],
      isPrivate: false,
      tabId: 7,
    });
    expect(area.items['other']).toBe('kept');
  });

  test('what was read in private windows is forgotten alone', async () => {
    const area = new MemoryArea();
    await area.set({ other: 'kept' });
    await keepHandoff(area, 'open', { article: article('Open'), onward, restored: [], isPrivate: false, tabId: 7 });
    await keepHandoff(area, 'private', {
      article: article('Private'),
      onward,
      restored: [],
      isPrivate: true,
      tabId: 7,
    });
    await forgetPrivate(area);
    expect(Object.keys(area.items).sort()).toEqual(['other', 'reader:open']);
  });
});
