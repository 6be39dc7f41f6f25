import { Buffer } from 'node:buffer';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  charsetOf,
  contentTypeOf,
  fetchPage,
  localUrl,
  PageError,
  placeholderUrl,
  readPage,
} from '../../../scripts/clean/bytes.ts';

describe('the encoding announced for a page', () => {
  test('is UTF-8 where the bytes are', () => {
    expect(charsetOf(Buffer.from('<p>Größe</p>'))).toBe('utf-8');
  });
  test('is left to the page where they are not', () => {
    expect(charsetOf(Buffer.from('<p>Gr\u00f6\u00dfe</p>', 'latin1'))).toBeNull();
    expect(charsetOf(Buffer.from('\ufeff<p>text', 'utf16le'))).toBeNull();
  });
  test('is left to the page for ASCII, which may be ISO-2022-JP', () => {
    expect(charsetOf(Buffer.from('<meta charset=iso-2022-jp>\u001b$B8e\u001b(B'))).toBeNull();
  });
});

test('the content type follows the name of the file', () => {
  expect(contentTypeOf('page.html.gz', Buffer.from('ä'))).toBe('text/html; charset=utf-8');
  expect(contentTypeOf('page', Buffer.from('a'))).toBe('text/html');
  expect(contentTypeOf('feed.XML', Buffer.from('a'))).toBe('application/xml');
  expect(contentTypeOf('notes.txt.gz', Buffer.from('a'))).toBe('text/plain');
});

test('a page without an address gets one that no site has', () => {
  expect(placeholderUrl('/some/where/my page.html.gz')).toBe('https://page.invalid/my%20page.html');
});

describe('addresses of this machine', () => {
  test.each(['http://127.0.0.1/a', 'http://localhost:8080/', 'http://[::1]:80/x?y'])('%s is one', (text) => {
    expect(localUrl(text).href).toContain('http://');
  });
  test.each([
    'http://news.example/a',
    'https://localhost/a',
    'http://127.0.0.1.news.example/',
    'http://localhost@news.example/',
    'file:///etc/hosts',
    'http://[',
  ])('%s is none', (text) => {
    expect(() => localUrl(text)).toThrow(PageError);
  });
});

describe('reading files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-bytes-'));
    await writeFile(path.join(folder, 'a.html'), '<p>Größe</p>');
    await writeFile(path.join(folder, 'a.html.gz'), gzipSync('<p>Größe</p>'));
    await writeFile(path.join(folder, 'bad.html.gz'), gzipSync('<p>Größe</p>').subarray(0, 15));
    await writeFile(path.join(folder, 'paper.html'), '%PDF-1.7');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('plain and gzipped give the same page', async () => {
    const url = 'https://news.example/a';
    const plain = await readPage(path.join(folder, 'a.html'), url);
    expect(plain).toEqual({ url, body: Buffer.from('<p>Größe</p>'), contentType: 'text/html; charset=utf-8' });
    expect(await readPage(path.join(folder, 'a.html.gz'), url)).toEqual(plain);
  });

  test.each([
    ['none.html', /There is no file .*none\.html\./],
    ['.', /is a folder/],
    ['bad.html.gz', /not a sound gzip file/],
    ['paper.html', /is a PDF/],
  ])('%s is refused with a sentence', async (name, sentence) => {
    await expect(readPage(path.join(folder, name), null)).rejects.toThrow(sentence);
  });
});

describe('fetching from this machine', () => {
  const server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { Location: 'http://news.example/' }).end();
    else if (request.url === '/old') response.writeHead(301, { Location: '/new' }).end();
    else if (request.url === '/loop') response.writeHead(302, { Location: '/loop' }).end();
    else if (request.url === '/new') response.setHeader('Content-Type', 'text/html').end('<p>Größe</p>');
    else if (request.url === '/latin1') {
      response.setHeader('Content-Type', 'text/html; charset=iso-8859-1').end(Buffer.from('Größe', 'latin1'));
    } else response.writeHead(404).end();
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
  });
  afterAll(() => server.close());

  test('follows redirects on this machine', async () => {
    expect(await fetchPage(`${base}/old`)).toMatchObject({
      url: `${base}/new`,
      contentType: 'text/html; charset=utf-8',
    });
  });
  test('believes the server about the encoding', async () => {
    expect((await fetchPage(`${base}/latin1`)).contentType).toBe('text/html; charset=iso-8859-1');
  });
  test.each([
    ['/away', /not on this machine/],
    ['/loop', /redirects too often/],
    ['/none', /answers 404/],
  ])('%s is refused with a sentence', async (name, sentence) => {
    await expect(fetchPage(base + name)).rejects.toThrow(sentence);
  });
});
