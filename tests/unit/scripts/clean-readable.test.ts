import { expect, test } from 'vitest';
import type { Article } from '../../../core/article.ts';
import { toReadable, wrap } from '../../../scripts/clean/readable.ts';

const article: Article = {
  url: 'https://news.example/a',
  canonicalUrl: null,
  title: 'The Ferry',
  standfirst: 'A short crossing.',
  byline: 'Jo Ek',
  authors: ['Jo Ek'],
  publishedTime: '2026-05-04',
  modifiedTime: null,
  siteName: 'News',
  lang: 'en',
  dir: 'ltr',
  html: '<p>One.</p><p>Two.</p>',
  text: 'One.\n\nTwo.',
  wordCount: 2,
  readingMinutes: 1,
  leadImage: null,
  bios: [{ kind: 'person', name: 'Jo Ek', text: 'Jo Ek writes.', html: 'Jo Ek writes.', url: null, image: null }],
  removed: [
    {
      id: '1',
      kind: 'sponsor',
      reason: 'A sponsor message.',
      rule: 'sponsor/markers',
      text: 'Buy\n  boots '.repeat(20),
      html: '',
      anchor: { html: 0, text: 0 },
    },
  ],
  kept: { blocks: 2, blocksSeen: 2, characters: 8 },
  kind: 'article',
  readable: true,
  warnings: [],
};

test('head, text, bios and the ledger, one line a removal', () => {
  const text = toReadable(article);
  expect(text).toContain(
    'The Ferry\n=========\n\nJo Ek · 2026-05-04 · News · https://news.example/a\n2 words, 1 minute',
  );
  expect(text).toContain('A short crossing.\n\nOne.\n\nTwo.\n\nAbout the author: Jo Ek\nJo Ek writes.');
  expect(text).toMatch(/What was removed \(1\)\n\n- sponsor: A sponsor message\. “Buy boots .*…”\n$/);
});

test('a page that is no article is said to be none', () => {
  expect(toReadable({ ...article, readable: false, removed: [] })).toMatch(
    /Nothing\.\n\n.*does not look like an article/,
  );
});

test('lines break between words, and only there', () => {
  expect(wrap('aaa bbb ccc', 7)).toBe('aaa bbb\nccc');
  expect(wrap('aaaaaaaaaa b', 4)).toBe('aaaaaaaaaa\nb');
  expect(wrap('a\nb', 4)).toBe('a\nb');
});
