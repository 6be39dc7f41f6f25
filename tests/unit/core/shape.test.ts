import { describe, expect, it, test } from 'vitest';
import { pageOf } from '../../../core/clean/shape/embeds';
import { bestOf } from '../../../core/clean/shape/images';
import { marksIn, partMarks } from '../../../core/clean/shape/marks';
import { Names } from '../../../core/clean/shape/names';
import { fits, nameOf, roleOf } from '../../../core/clean/shape/roles';
import { SENTINEL_CLOSE, SENTINEL_OPEN } from '../../../core/sentinels';

/** `[3]` stands for the sentinel of removal 3. */
const marked = (text: string): string => text.replace(/\[(\d+)\]/g, `${SENTINEL_OPEN}$1${SENTINEL_CLOSE}`);

describe('the best candidate of a set', () => {
  test.each([
    ['a.jpg 300w, b.jpg 900w', 'b.jpg'],
    ['a.jpg, b.jpg 2x', 'b.jpg'],
    ['a.jpg 300w,b.jpg 900w', 'b.jpg'],
    ['w_300,h_200/a.jpg 300w, w_900,h_600/b.jpg 900w', 'w_900,h_600/b.jpg'],
    ['a.jpg 900w, print.jpg 6000w', 'a.jpg'],
    ['print.jpg 6000w, a.jpg 300w', 'a.jpg'],
    ['huge.jpg 9000w, print.jpg 6000w', 'print.jpg'],
    ['data:image/gif;base64,R0 1x, b.jpg 2x', 'b.jpg'],
    ['{{url}} 300w', null],
    ['placeholder.png 100w', null],
    ['', null],
  ])('%s', (set, best) => {
    expect(bestOf([set])).toBe(best);
  });

  it('of several sets', () => {
    expect(bestOf(['a.jpg 300w', 'b.jpg 600w', 'c.jpg 400w'])).toBe('b.jpg');
  });
});

describe('where a frame can be seen', () => {
  test.each([
    ['https://www.youtube.com/embed/abcDEF12345?start=7', 'https://www.youtube.com/watch?v=abcDEF12345'],
    ['https://www.youtube-nocookie.com/embed/abcDEF12345', 'https://www.youtube.com/watch?v=abcDEF12345'],
    ['https://www.youtube.com/embed/videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
    ['https://player.vimeo.com/video/12345?h=1', 'https://vimeo.com/12345'],
    ['https://geo.dailymotion.com/player.html?video=x7', 'https://www.dailymotion.com/video/x7'],
    ['https://open.spotify.com/embed/episode/4a', 'https://open.spotify.com/episode/4a'],
    ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b', 'https://soundcloud.com/a/b'],
    ['https://platform.twitter.com/embed/Tweet.html?id=77', 'https://x.com/i/status/77'],
    ['https://www.instagram.com/p/Ab_1/embed/captioned/', 'https://www.instagram.com/p/Ab_1/'],
    ['https://embed.bsky.app/embed/did:plc:ab/app.bsky.feed.post/3k', 'https://bsky.app/profile/did:plc:ab/post/3k'],
    ['https://www.tiktok.com/embed/v2/7123', 'https://www.tiktok.com/@/video/7123'],
    ['https://town.example/@ada/110022/embed', 'https://town.example/@ada/110022'],
    ['https://www.facebook.com/plugins/post.php?href=javascript%3A1', null],
    ['https://town.example/embed/1', null],
  ])('%s', (frame, page) => {
    expect(pageOf(frame)?.url ?? null).toBe(page);
  });
});

describe('the places of removals in a text read as a whole', () => {
  test.each([
    ['x', '', 'x', ''],
    ['[0] [1]x[2]y[3]\n', marked('[0][1]'), marked('x[2]y'), marked('[3]')],
    ['[0]', marked('[0]'), '', ''],
  ])('%s', (text, before, inner, after) => {
    expect(partMarks(marked(text))).toEqual({ before, text: inner, after });
  });

  it('all of them in a row', () => {
    expect(marksIn(marked('a[0]b[12]'))).toBe(marked('[0][12]'));
    expect(marksIn('plain')).toBe('');
  });
});

test.each([
  ['p', 'leaf'],
  ['x-card', 'clear'],
  ['unheardof', 'container'],
  ['style', 'skip'],
  ['tt', 'inline'],
])('an element named %s is a %s', (name, role) => {
  expect(roleOf(name)).toBe(role);
});

test('parts of lists and tables stand in their own kind only', () => {
  expect([fits('li', 'ul'), fits('li', 'div'), fits('td', 'tr'), fits('td', 'table'), fits('ul', 'div')]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(nameOf('strike')).toBe('s');
});

test.each([
  ['katex-display', 'formula'],
  ['wp-caption alignleft', 'figure'],
  ['wp-caption-text', 'caption'],
  ['highlight highlight-source-shell', 'listing'],
] as const)('%s means a %s', (names, what) => {
  expect(new Names().meaning(names)?.[what]).toBe(true);
});

test('most names mean nothing', () => {
  expect(new Names().meaning('post-body entry')).toBeNull();
});
