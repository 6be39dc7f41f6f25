import path from 'node:path';
import { expect, test } from 'vitest';
import { parseManifest } from '../../../scripts/clean/manifest.ts';

const folder = path.resolve('/corpus');

test('paths are relative to the manifest; unknown fields and empty lines do not matter', () => {
  const text = [
    '{"id":"a","url":"https://news.example/a","file":"html/a.html.gz","gold":{"text":"…"}}',
    '',
    '{"id":2,"file":"/elsewhere/b.html"}\r',
    '',
  ].join('\n');
  expect(parseManifest(text, folder)).toEqual([
    { ok: true, id: 'a', url: 'https://news.example/a', file: path.join(folder, 'html/a.html.gz') },
    { ok: true, id: 2, url: null, file: path.resolve('/elsewhere/b.html') },
  ]);
});

test('a bad line costs that line only and says what is wrong with it', () => {
  const lines = [
    'no json',
    'null',
    '{"file":"a.html"}',
    '{"id":"c"}',
    '{"id":"d","file":"d.html","url":"about:blank"}',
    '{"id":"e","file":"e.html"}',
  ];
  const parsed = parseManifest(lines.join('\n'), folder);
  expect(parsed.map((line) => (line.ok ? line.id : line.reason))).toEqual([
    'Line 1 of the manifest is no JSON object.',
    'Line 2 of the manifest is no JSON object.',
    'Line 3 of the manifest has no id.',
    'Line 4 of the manifest has no file.',
    'Line 5 of the manifest has a url that is no http or https URL.',
    'e',
  ]);
  expect(parsed.map((line) => line.id)).toEqual([null, null, null, 'c', 'd', 'e']);
});

test('a byte order mark does not spoil the first line', () => {
  expect(parseManifest('\uFEFF{"id":1,"file":"a.html"}', folder)).toHaveLength(1);
  expect(parseManifest('\uFEFF{"id":1,"file":"a.html"}', folder)[0]?.ok).toBe(true);
});
