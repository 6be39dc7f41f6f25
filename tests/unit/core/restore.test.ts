import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Removal } from '../../../core/article';
import { joinBlocks, takeSentinels } from '../../../core/clean/explain';
import { restore } from '../../../core/restore';
import { SENTINEL_CLOSE, SENTINEL_OPEN } from '../../../core/sentinels';
import { countWords, readingMinutes } from '../../../core/text';

/** A block of a page; with a place for its sentinel where it is removed. */
interface Piece {
  readonly text: string;
  readonly removed: 'no' | 'own block' | 'before' | 'after';
}

const sentinel = (id: number): string => `${SENTINEL_OPEN}${id}${SENTINEL_CLOSE}`;
const htmlOf = (text: string): string => `<p>${text}</p>`;

/** The article that cleaning makes of these blocks: each removed one is a removal of its own. */
function articleOf(pieces: readonly Piece[]): Article {
  const blocks: string[] = [];
  const gone: string[] = [];
  let html = '';
  let pending = '';
  for (const { text, removed } of pieces) {
    if (removed === 'no') {
      blocks.push(pending + text);
      html += htmlOf(text);
      pending = '';
      continue;
    }
    const mark = sentinel(gone.push(text) - 1);
    html += mark;
    const last = blocks.length - 1;
    if (pending !== '' || removed === 'before') pending += mark;
    else if (removed === 'after' && last >= 0) blocks[last] += mark;
    else blocks.push(mark);
  }
  if (pending !== '') blocks.push(pending);
  return assembled(joinBlocks(blocks), takeSentinels(html), gone);
}

type Marked = ReturnType<typeof takeSentinels>;

function assembled(text: Marked, html: Marked, gone: readonly string[]): Article {
  const removed = gone.map((words, id): Removal => {
    const anchor = { html: html.at.get(id) ?? Number.NaN, text: text.at.get(id) ?? Number.NaN };
    return { id: `r${id}`, kind: 'sponsor', reason: 'A label.', rule: 'x', text: words, html: htmlOf(words), anchor };
  });
  return {
    url: 'https://site.example/a',
    canonicalUrl: null,
    title: 'A title',
    standfirst: null,
    byline: null,
    authors: [],
    publishedTime: null,
    modifiedTime: null,
    siteName: null,
    lang: 'en',
    dir: null,
    html: html.text,
    text: text.text,
    wordCount: countWords(text.text),
    readingMinutes: readingMinutes(text.text),
    leadImage: null,
    bios: [],
    removed,
    kept: { blocks: 1, blocksSeen: 2, characters: text.text.replace(/\s+/g, ' ').length },
    kind: 'article',
    readable: true,
    warnings: [],
  };
}

const removal = ['own block', 'before', 'after'] as const;
const words = fc.stringMatching(/^[a-z日😀.]([a-z日😀. ]{0,12}[a-z日😀.])?$/u);
const piece = fc.record({ text: words, removed: fc.constantFrom('no', 'no', ...removal) });
const page = fc.array(piece, { maxLength: 12 });
const ids = (article: Article): string[] => article.removed.map(({ id }) => id);
const shuffled = (list: readonly string[]) => fc.shuffledSubarray([...list], { minLength: list.length });

const sample = articleOf([
  { text: 'Label', removed: 'own block' },
  { text: 'One two.', removed: 'no' },
  { text: 'Advertisement', removed: 'own block' },
  { text: 'Buy this', removed: 'own block' },
  { text: 'Back to it', removed: 'own block' },
  { text: 'Three.', removed: 'no' },
  { text: 'Share', removed: 'own block' },
]);

describe('all given back', () => {
  it('is the page as it was, in one step', () => {
    fc.assert(
      fc.property(page, (pieces) => {
        const article = articleOf(pieces);
        const back = restore(article, ids(article));
        expect(back.text).toBe(pieces.map(({ text }) => text).join('\n\n'));
        expect(back.html).toBe(pieces.map(({ text }) => htmlOf(text)).join(''));
        expect(back.removed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in many steps, in any order, some of them of several', () => {
    const steps = page.map(articleOf).chain((article) =>
      fc.record({
        article: fc.constant(article),
        order: shuffled(ids(article)),
        size: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(steps, ({ article, order, size }) => {
        let step = article;
        for (let at = 0; at < order.length; at += size) step = restore(step, order.slice(at, at + size));
        expect(step).toEqual(restore(article, ids(article)));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no letter where a removal stood within a paragraph', () => {
    const inside = fc.array(fc.record({ text: words, removed: fc.boolean() }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(inside, fc.infiniteStream(fc.nat({ max: 7 })), (parts, picks) => {
        const gone = parts.filter(({ removed }) => removed).map(({ text }) => text);
        let id = 0;
        const paragraph = parts.map(({ text, removed }) => (removed ? sentinel(id++) : text)).join('');
        let article = assembled(joinBlocks([paragraph]), takeSentinels(paragraph), gone);
        while (article.removed.length > 0) {
          const pick = picks.next().value ?? 0;
          article = restore(article, [article.removed[pick % article.removed.length]?.id ?? '']);
        }
        const whole = parts.map(({ text }) => text).join('');
        expect(article.text.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
        expect(article.html.replace(/<\/?p>/g, '')).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });
});

describe('some given back', () => {
  it('stand where they stood, and the rest can follow', () => {
    const one = restore(sample, ['r2']);
    expect(one.text).toBe('One two.\n\nBuy this\n\nThree.');
    expect(one.html).toBe('<p>One two.</p><p>Buy this</p><p>Three.</p>');
    expect(ids(one)).toEqual(['r0', 'r1', 'r3', 'r4']);
    expect(restore(one, ['r1', 'r3']).text).toBe('One two.\n\nAdvertisement\n\nBuy this\n\nBack to it\n\nThree.');
  });

  it('keep the order of the page where their anchors are equal, whatever order they are asked for in', () => {
    expect(new Set(sample.removed.slice(1, 4).map(({ anchor }) => anchor.text))).toEqual(new Set([8]));
    const text = 'One two.\n\nAdvertisement\n\nBuy this\n\nBack to it\n\nThree.';
    expect(restore(sample, ['r3', 'r1', 'r2']).text).toBe(text);
    expect(restore(restore(restore(sample, ['r3']), ['r2']), ['r1']).text).toBe(text);
  });

  it('stand first, last, and alone', () => {
    expect(restore(sample, ['r0']).text).toBe('Label\n\nOne two.\n\nThree.');
    expect(restore(sample, ['r4']).text).toBe('One two.\n\nThree.\n\nShare');
    const bare = articleOf([{ text: 'All of it', removed: 'own block' }]);
    expect([bare.text, restore(bare, ['r0']).text]).toEqual(['', 'All of it']);
  });

  it('count anew: words, minutes, characters', () => {
    const long = articleOf([
      { text: 'One.', removed: 'no' },
      { text: 'word '.repeat(714).trim(), removed: 'own block' },
    ]);
    expect([long.wordCount, long.readingMinutes]).toEqual([1, 1]);
    const back = restore(long, ['r0']);
    expect([back.wordCount, back.readingMinutes, back.kept.characters]).toEqual([715, 3, 4 + 1 + 714 * 5 - 1]);
    expect(back.kept).toMatchObject({ blocks: 1, blocksSeen: 2 });
  });
});

describe('nothing given back', () => {
  it('for unknown ids, and for none', () => {
    expect(restore(sample, ['r99', '', 'r-1'])).toEqual(sample);
    expect(restore(sample, [])).toEqual(sample);
  });

  it('twice: an id counts once', () => {
    expect(restore(sample, ['r1', 'r1'])).toEqual(restore(sample, ['r1']));
    expect(restore(restore(sample, ['r1']), ['r1'])).toEqual(restore(sample, ['r1']));
  });

  it('and nothing of the article that was handed in changes', () => {
    const before = structuredClone(sample);
    restore(sample, ids(sample));
    expect(sample).toEqual(before);
  });
});
