import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontMatter } from '../../../core/export/front-matter';
import { escapeText, inXml, langTag, longDay, safeUrl, scriptJson } from '../../../core/export/markup';
import { fromBase64, toBase64 } from '../../../library/base64';
import { rowsOf } from '../../../library/in/csv';
import { tagsOf, timeOf } from '../../../library/in/link';
import { fileName, uniqueNames } from '../../../library/out/names';
import { normalTags } from '../../../library/tags';

const any = fc.string({ unit: 'binary', maxLength: 80 });

test('front matter is one line a field, whatever is in it, and gives back what went in', () => {
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 3 }), (title, tags) => {
      const [open, first = '', ...rest] = frontMatter({ title, tags }).split('\n');
      expect(open).toBe('---');
      expect(JSON.parse(first.replace('title: ', ''))).toBe(title);
      expect(rest.slice(tags.length === 0 ? 0 : 1, -2).map((line) => JSON.parse(line.replace('  - ', '')))).toEqual(
        tags,
      );
      expect(rest.slice(-2)).toEqual(['---', '']);
    }),
  );
  expect(frontMatter({ a: null, b: [], c: true, d: '---\n- x: *y\x85' })).toBe(
    '---\nc: true\nd: "---\\n- x: *y\\u0085"\n---\n',
  );
});

test('JSON in a script never ends it and never opens a comment', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = scriptJson(value);
      expect(text).not.toMatch(/[<>\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(scriptJson('</script><!--')).toBe('"\\u003c/script\\u003e\\u003c!--"');
});

test('markup: what is text stays text', () => {
  expect(escapeText(`<a b="c" d='e'>&\0\ud800`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\ufffd');
  expect(inXml('a\u000bb\ufffe😀\udc00')).toBe('ab😀\ufffd');
  expect(['de-AT', 'en" x', 'x', null, 'en-xx-yy-zz'].map((lang) => langTag(lang))).toEqual([
    'de-AT',
    null,
    null,
    null,
    null,
  ]);
  expect(['2026-11-03T10:00:00Z', '2026', '2026-13-45', 'soon'].map((iso) => longDay(iso, 'en'))).toEqual([
    'November 3, 2026',
    '2026',
    '2026-13-45',
    'soon',
  ]);
  expect(safeUrl('javascript:1')).toBeNull();
  expect(safeUrl('https://a.example/')).toBe('https://a.example/');
});

test('base64 there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  const long = new Uint8Array(100_000).map((_, at) => at % 251);
  expect(fromBase64(toBase64(long))).toEqual(long);
  expect(fromBase64('*')).toBeNull();
});

test('names of files hold on every system, each once', () => {
  fc.assert(
    fc.property(any, (title) => {
      expect(fileName(title, '2026-11-03T08:00:00Z')).toMatch(/^2026-11-03(?:-[\p{L}\p{N}\p{M}-]+)?$/u);
    }),
  );
  expect(fileName('../CON: „Ä b“?', '2026-11-03')).toBe('2026-11-03-con-ä-b');
  expect(fileName(null, 'x')).toBe('undated');
  expect(new TextEncoder().encode(`${fileName('𝐁'.repeat(100), '2026-11-03')}--2.html`).length).toBeLessThan(255);
  const unique = uniqueNames();
  expect(['a', 'a', 'b', 'a'].map(unique)).toEqual(['a', 'a--2', 'b', 'a--3']);
});

test('tables: quotes, line breaks, either line end, other separators; lines are counted', () => {
  expect(rowsOf('a,b\r\n"x\r\ny",2\r\n\r\n"q ""q""",3')).toEqual([
    { cells: ['a', 'b'], line: 1, broken: false },
    { cells: ['x\r\ny', '2'], line: 2, broken: false },
    { cells: ['q "q"', '3'], line: 5, broken: false },
  ]);
  expect(rowsOf('a,b\r1,2\r3,4').map(({ line }) => line)).toEqual([1, 2, 3]);
  expect(rowsOf('a;b;c\n1;2,5;3').at(-1)?.cells).toEqual(['1', '2,5', '3']);
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'ü'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = [['one', 'two'], ...rows]
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
      expect(
        rowsOf(text)
          .slice(1)
          .map(({ cells }) => cells),
      ).toEqual(filled);
    }),
  );
});

test('times: only those at which a page can have been saved', () => {
  const inputs = [
    1728576752,
    '1728576752',
    1728576752000,
    '2024-10-10',
    '2024-10-10 16:12:32+02:00',
    '10/11/2024',
    -1,
    1e20,
    '',
    null,
  ];
  expect(inputs.map(timeOf)).toEqual([
    '2024-10-10T16:12:32.000Z',
    '2024-10-10T16:12:32.000Z',
    '2024-10-10T16:12:32.000Z',
    '2024-10-10T00:00:00.000Z',
    '2024-10-10T14:12:32.000Z',
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('tags in one field', () => {
  expect(normalTags(tagsOf(`['a', "it's", 'b, c']`))).toEqual(['a', 'b, c', "it's"]);
  expect(normalTags(tagsOf('["x \\"y\\""]'))).toEqual(['x "y"']);
  expect(normalTags(tagsOf('[]'))).toEqual([]);
  expect(normalTags(tagsOf('b|A| a '))).toEqual(['A', 'b']);
  expect(normalTags(tagsOf('b, a'))).toEqual(['a', 'b']);
});
