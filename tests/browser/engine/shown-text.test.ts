import { afterEach, beforeEach, expect, test } from 'vitest';
import { describe } from '../../../core/anchor/describe';
import { makeFinder } from '../../../core/anchor/find';
import { ShownText } from '../../../core/anchor/shown-text';
import { bodyOf } from '../../../core/export/body';
import { WORDS } from '../../../core/export/words';
import { mountArticle } from '../../../core/mount';

const html =
  '<p>One  <em>two</em>\n three.</p><figure><img src="https://a.example/1.png" alt="A mill"><figcaption>The mill</figcaption></figure>' +
  '<table><tbody><tr><td>a</td> <td>b</td></tr></tbody></table><pre>if (a)\n  b</pre><ul><li>月を<br>待つ</li><li>🌊 sea</li></ul>' +
  '<math><mi>x</mi></math><p dir="rtl">تنتظر القمر</p>';
const text = 'One two three.\nThe mill\na\nb\nif (a)\n  b\n月を\n待つ\n🌊 sea\nx\nتنتظر القمر';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append('before ', host, ' after');
});
afterEach(() => document.body.replaceChildren());

test('is the same with pictures and without, in a saved copy, and in an export', () => {
  for (const options of [
    { images: true },
    { images: false },
    { images: true, stored: new Map(), missing: 'Not kept' },
  ]) {
    mountArticle(host, html, options);
    expect(new ShownText(host).text).toBe(text);
  }
  expect(new ShownText(bodyOf(html, { doc: document, pictures: () => null, words: WORDS })).text).toBe(text);
});

test('a passage becomes a range and a range a passage, wherever it begins and ends', () => {
  mountArticle(host, html, { images: true });
  const shown = new ShownText(host);
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end += 3) {
      const wanted = describe(text, { start, end });
      const range = wanted && shown.rangeOf(wanted.position);
      if (wanted === null || range === null) continue;
      expect(describe(text, shown.spanOf(range))?.position).toEqual(wanted.position);
      const pieces = shown.piecesOf(wanted.position).map(({ node, from, to }) => node.data.slice(from, to));
      expect(pieces.join('').replace(/\s/g, '')).toBe(wanted.quote.exact.replace(/\s/g, ''));
    }
  }
});

test('what is selected outside of the article is no part of it', () => {
  mountArticle(host, html, { images: true });
  const shown = new ShownText(host);
  const range = document.createRange();
  range.selectNodeContents(document.body);
  expect(shown.spanOf(range)).toEqual({ start: 0, end: text.length });
  const selected = (node: Node | null) => {
    if (node !== null) range.selectNodeContents(node);
    const target = describe(text, shown.spanOf(range));
    return target?.quote.exact ?? null;
  };
  expect(selected(document.body.firstChild)).toBeNull();
  expect(selected(document.body.lastChild)).toBeNull();
  expect(selected(host.querySelector('figure'))).toBe('The mill');
  expect(selected(host.querySelector('table'))).toBe('a\nb');
  range.setStart(document.body, 0);
  range.setEnd(host.querySelector('em')?.firstChild ?? host, 3);
  expect(describe(text, shown.spanOf(range))?.quote.exact).toBe('One two');
  range.selectNode(host.querySelector('img') ?? host);
  expect(describe(text, shown.spanOf(range))).toBeNull();
});

test('an article without text has no passages', () => {
  const shown = new ShownText(host);
  expect(shown.text).toBe('');
  expect(shown.rangeOf({ start: 0, end: 3 })).toBeNull();
  expect(shown.piecesOf({ start: 0, end: 3 })).toEqual([]);
  expect(
    makeFinder(shown.text)({ quote: { exact: 'a', prefix: '', suffix: '' }, position: { start: 0, end: 1 } }),
  ).toBeNull();
});
