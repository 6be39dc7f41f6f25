/**
 * Pages of the size and the shape at which engines have been seen to stop: each is read, or refused, in seconds, and
 * meanwhile the page lives on.
 */
import { expect, it } from 'vitest';
import { clean, cleanInTurns } from '../../../core/clean/clean';

const full = import.meta.env['VITE_SECURITY'] === 'full';
/** A quick look takes a tenth of each. */
const PART = full ? 1 : 0.1;
/** Milliseconds in which a page may stand still. A quick look has a machine that is busy with other tests, and small pages. */
const LONGEST = 5000;

const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: Math.ceil(count * PART) }, (_, i) => of(i)).join('');
const line = (i: number) =>
  `Line ${i} of a story about a lighthouse, long enough to be read as text, with commas, and an end.`;
const story = many(300, (i) => `<p>${line(i)}</p>`);
const json = (text: string) => `<script type="application/ld+json">${text}</script>${story}`;

const PAGES: Readonly<Record<string, () => string>> = {
  '10,000 paragraphs': () => many(10_000, (i) => `<p>${line(i)}</p>`),
  '100,000 paragraphs': () => many(100_000, (i) => `<p>${line(i)}</p>`),
  '86,000 mixed nodes': () =>
    many(
      8_600,
      (i) => `<section><h2>Part ${i}</h2><p>${line(i)} <b>b</b> <a href="/x">a</a></p><ul><li>1<li>2</ul></section>`,
    ),
  '20,000 nested div': () => '<div>'.repeat(20_000 * PART) + story,
  'one text of 10 MB': () => `<p>${many(100_000, line)}</p>`,
  '10 MB without a space': () => `<p>${'x'.repeat(10_000_000 * PART)}</p>`,
  'a listing of 150,000 lines': () => `<pre>${many(150_000, (i) => `${i}\n`)}</pre>${story}`,
  '50,000 links in a line': () => `<p>${many(50_000, (i) => `<a href="/${i}">link ${i}</a> `)}</p>${story}`,
  '50,000 links in a list': () => `<ul>${many(50_000, (i) => `<li><a href="/${i}">link ${i}</a>`)}</ul>${story}`,
  '150 nested tables': () => '<table><tr><td>'.repeat(150) + story,
  '100,000 cells': () => `<table>${many(1_000, () => `<tr>${'<td>cell'.repeat(100)}`)}</table>${story}`,
  '5,000 unclosed p, b and table': () => many(1_000, (i) => `<p><b><table><tr><td>${line(i)}`),
  'misnested b and i': () => many(1_000, (i) => `<b><i>${line(i)}</b></i><![CDATA[x]]>`),
  '100,000 lines by br': () => many(100_000, (i) => `line ${i}<br>`),
  '200,000 comments': () => many(200_000, () => '<!-- x -->') + story,
  '2,000 coloured listings': () =>
    many(2_000, (i) => `<pre><code>${`<span class=k>let</span> x${i} = 1;\n`.repeat(10)}</code></pre>`),
  'a srcset of 1 MB': () => `<img srcset="${'x '.repeat(500_000 * PART)}">${story}`,
  '200 KB of spaces in JSON-LD': () => json(`{"@type":"Article","headline":"${' '.repeat(200_000 * PART)}x"}`),
  'JSON-LD 20,000 deep': () => json('{"@type":"Article","a":'.repeat(20_000 * PART)),
  'JSON-LD of 1 MB of types': () => json(many(100_000, () => '"@type":[')),
  'a title of 1 MB': () => `<title>${' - |'.repeat(250_000 * PART)}</title>${story}`,
  'a byline of 1 MB': () => `<p class="byline">By ${'Ada, '.repeat(200_000 * PART)}</p>${story}`,
  'meta of 1 MB each': () =>
    ['author', 'og:title', 'description', 'og:site_name', 'article:published_time']
      .map((name) => `<meta name="${name}" property="${name}" content="${' | x -'.repeat(170_000 * PART)}">`)
      .join('') + story,
  'a class of 1 MB': () =>
    `<div class="${'author-'.repeat(140_000 * PART)}" id="${'about '.repeat(170_000 * PART)}">${story}</div>`,
  'an alt of 1 MB': () =>
    `<img src="/x.png" alt="${'( '.repeat(500_000 * PART)}" data-src="${'.jpg?'.repeat(200_000 * PART)} ">${story}`,
  'templates that never end': () => `<p>${'{{%<%=%%'.repeat(120_000 * PART)}</p>${story}`,
  'queries that never end': () => `<p>${'SELECT a FROM '.repeat(70_000 * PART)}</p>${story}`,
  'a listing of 1 MB of spaces': () => `<pre>x${' '.repeat(1_000_000 * PART)}x</pre>${story}`,
  'slashes in an address': () =>
    `<link rel=canonical href="https://a.example/${'/'.repeat(100_000 * PART)}x"><a href="https://a.example/${'/'.repeat(100_000 * PART)}">x</a>${story}`,
  'comments of openings': () => `<!--${'<script '.repeat(120_000 * PART)}-->${story}`,
};

/** What runs on the page meanwhile; answers with the longest time that it had to wait, milliseconds. */
function heartbeat(): () => number {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    beat();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => {
    beat();
    port1.close();
    return longest;
  };
}

const parsed = (body: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html><body>${body}</body></html>`, 'text/html');

it.each(Object.entries(PAGES))(
  '%s',
  async (name, make) => {
    const page = parsed(make());
    const stop = heartbeat();
    const result = await cleanInTurns(page, { url: 'https://lights.example/a' });
    const held = stop();
    expect(held).toBeLessThan(LONGEST);
    if (full) console.log(`${Math.round(held)} ms held, ${Math.round(result.ms)} ms in all  ${name}`);
    expect(result.ok || result.reason === 'too-large' || result.reason === 'empty').toBe(true);
  },
  120_000,
);

it('a page that is cleaned in turns has its own between them, and comes out as the one that is cleaned at once', async () => {
  const body = many(30_000, (i) => `<p>${line(i)}</p>`);
  let now = 0;
  // Each look at the clock finds a second gone: every step ends a turn.
  const slow = () => (now += 1000);
  let beats = 0;
  const beating = setInterval(() => beats++);
  const turns = await cleanInTurns(parsed(body), { url: 'https://lights.example/a', now: slow });
  clearInterval(beating);
  const once = clean(parsed(body), { url: 'https://lights.example/a' });
  expect(beats).toBeGreaterThan(5);
  expect(turns.ok && turns.article).toEqual(once.ok && once.article);
});
