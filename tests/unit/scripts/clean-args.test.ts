import { describe, expect, test } from 'vitest';
import { parseArgs } from '../../../scripts/clean/args.ts';

describe('a single page', () => {
  test('from a file', () => {
    expect(parseArgs(['page.html'])).toEqual({
      kind: 'file',
      file: 'page.html',
      url: null,
      json: false,
      rules: 'own',
    });
  });

  test('from a file with its address, as JSON, without site rules', () => {
    const words = ['page.html.gz', '--url', 'https://news.example/a', '--json', '--no-site-rules'];
    expect(parseArgs(words)).toEqual({
      kind: 'file',
      file: 'page.html.gz',
      url: 'https://news.example/a',
      json: true,
      rules: 'none',
    });
  });

  test('under one rule', () => {
    expect(parseArgs(['page.html', '--rule', 'my.txt'])).toMatchObject({ rules: { file: 'my.txt' } });
  });

  test('from a file on a Windows drive', () => {
    expect(parseArgs(['C:\\pages\\a.html'])).toMatchObject({ kind: 'file', file: 'C:\\pages\\a.html' });
  });

  test('from a URL', () => {
    expect(parseArgs(['http://127.0.0.1:8080/a', '--json'])).toEqual({
      kind: 'url',
      url: 'http://127.0.0.1:8080/a',
      json: true,
      rules: 'own',
    });
  });
});

describe('a manifest', () => {
  test('with its results', () => {
    expect(parseArgs(['--manifest', 'm.jsonl', '--out=r.jsonl'])).toEqual({
      kind: 'manifest',
      manifest: 'm.jsonl',
      out: 'r.jsonl',
      rules: 'own',
    });
  });
});

test('help', () => {
  expect(parseArgs(['-h'])).toEqual({ kind: 'help' });
  expect(parseArgs(['page.html', '--help'])).toEqual({ kind: 'help' });
});

test.each([
  [[], 'Which page?'],
  [[''], 'Which page?'],
  [['a.html', 'b.html'], 'One page at a time'],
  [['a.html', '--rule', 'my.txt', '--no-site-rules'], 'contradict'],
  [['a.html', '--quick'], '--quick'],
  [['a.html', '--url'], '--url'],
  [['a.html', '--url', 'ftp://news.example/a'], 'http or https'],
  [['a.html', '--url', 'news.example/a'], 'http or https'],
  [['http://127.0.0.1/a', '--url', 'http://127.0.0.1/b'], '--url is for files'],
  [['--manifest', 'm.jsonl'], 'go together'],
  [['--out', 'r.jsonl'], 'go together'],
  [['--manifest', 'm.jsonl', '--out', 'r.jsonl', 'a.html'], 'stand in the manifest'],
  [['--manifest', 'm.jsonl', '--out', 'r.jsonl', '--json'], 'single page'],
])('wrong use %j says what is wrong', (words, sentence) => {
  const task = parseArgs(words);
  expect(task.kind).toBe('usage');
  expect(task).toHaveProperty('message', expect.stringContaining(sentence));
});
