import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { looksLikeArticle } from '../../../core/detect/detect';
import { fixtures, rendered } from './fixtures';

const PROSE =
  'The ferry had been late three days running, and nobody at the landing stage could say whether the tide or the new timetable was to blame for it.';
const paragraphs = (count: number): string => `<p>${PROSE}</p>`.repeat(count);

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head>${body}</html>`;

const looks = (html: string, url: string): Promise<boolean> => rendered(html, (seen) => looksLikeArticle(seen, url));

const cleaned = (html: string, url: string): Promise<Article | null> =>
  rendered(html, (seen) => {
    const result = clean(seen, { url });
    return result.ok ? result.article : null;
  });

describe('looksLikeArticle', () => {
  it.each(fixtures)('says of $name what the engine says', async ({ html, expected }) => {
    expect(await looks(html, expected.url)).toBe(expected.readable);
  });

  it.each([
    ['an essay at a bare address', '<title>Late again</title>', 'https://ferry.example/late', true],
    ['the same from a file', '<title>Late again</title>', 'file:///late.html', true],
    ['results of a search', '<title>ferry</title>', 'https://ferry.example/find?query=ferry', false],
    ['a login page that talks', '<title>Log in</title>', 'https://ferry.example/login', false],
  ])('%s', async (_, head, url, expected) => {
    expect(await looks(page(head, `<body><h1>Late again</h1>${paragraphs(8)}</body>`), url)).toBe(expected);
  });

  it.each([
    ['Chinese', '渡轮已经连续三天晚点，码头上谁也说不清，到底该怪潮水，还是该怪新的班次表。'],
    ['Japanese', '渡し船は三日続けて遅れており、潮のせいなのか新しい時刻表のせいなのか、誰にも分からない。'],
    ['Korean', '나룻배는 사흘 내내 늦었고, 물때 탓인지 새 시간표 탓인지 선착장의 누구도 말하지 못했다.'],
    ['Thai', 'เรือข้ามฟากมาช้าติดต่อกันสามวันแล้วไม่มีใครที่ท่าเรือบอกได้ว่าเป็นเพราะกระแสน้ำหรือตารางเวลาใหม่'],
  ])('an essay of short paragraphs in %s, at an address of numbers', async (_, prose) => {
    const html = page(
      '<title>渡</title>',
      `<body><nav><a href="/">1</a></nav><h1>渡</h1>${`<p>${prose}</p>`.repeat(6)}</body>`,
    );
    expect(await looks(html, 'https://ferry.example/2024/123456.html')).toBe(true);
    expect((await cleaned(html, 'https://ferry.example/2024/123456.html'))?.readable).toBe(true);
  });

  it('is not fooled by names that hide what it asks for', async () => {
    const traps =
      '<form><input name="textContent"><input name="closest">line<br>line</form><img name="querySelectorAll">';
    const html = page(
      '<title>Late again</title>',
      `<body><img name="body"><h1>Late again</h1>${paragraphs(8)}${traps}</body>`,
    );
    expect(await looks(html, 'https://ferry.example/late')).toBe(true);
  });

  it('bears addresses and data that make no sense', async () => {
    const broken = '<script type="application/ld+json">{"@type": ["Article", </script>';
    for (const url of ['', 'about:srcdoc', 'https://ferry.example/%E0%A4%A', 'not an address']) {
      expect(await looks(page(broken, '<body><a href="/">Home</a></body>'), url)).toBe(false);
    }
  });
});

const thread = page(
  '<title>Which ferry for a wheelchair? | Island travel forum</title><meta name="generator" content="Discourse 3.4">',
  `<body class="thread"><h1>Which ferry for a wheelchair?</h1>${['Maud', 'Piet', 'Oona']
    .map((name) => `<div class="post"><b>${name}</b> · 3 May 2024${paragraphs(2)}<a href="#r">Reply</a></div>`)
    .join('')}</body>`,
);

const manual = page(
  '<title>Reading timetables — Ferrylib 2.1 documentation</title><meta name="generator" content="Sphinx 7.2">',
  `<body><main><h1>Reading timetables</h1>${paragraphs(2)}<pre><code>timetable.read("north")</code></pre>
   ${paragraphs(2)}<pre><code>timetable.next(now)</code></pre><p>Pass <code>now</code> in seconds. ${PROSE}</p></main></body>`,
);

describe('Article.kind', () => {
  it.each([
    ['discussion', thread, 'https://forum.islands.example/t/which-ferry-for-a-wheelchair/4410'],
    ['documentation', manual, 'https://docs.ferrylib.example/en/stable/reference/timetables.html'],
    ['article', page('<title>Late again</title>', `<body>${paragraphs(8)}</body>`), 'https://ferry.example/late'],
  ])('%s', async (kind, html, url) => {
    expect(await cleaned(html, url)).toMatchObject({ kind, readable: true });
  });

  it('is other where there is nothing to read, but the text is there for who asks', async () => {
    const shop = page(
      '<title>Buy a ferry bell</title><meta property="og:type" content="product">',
      `<body class="product"><h1>Ferry bell</h1><b>$40</b><button>Add to cart</button>${paragraphs(3)}</body>`,
    );
    const article = await cleaned(shop, 'https://shop.islands.example/products/bell');
    expect(article).toMatchObject({ kind: 'other', readable: false });
    expect(article?.text).toContain(PROSE);
  });
});
