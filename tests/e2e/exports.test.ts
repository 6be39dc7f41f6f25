import { Buffer } from 'node:buffer';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../core/article';
import { BROKEN, HOSTILE, MISNESTED, TRAP, TRAP_PORT } from './exports/hostile';
import { epubcheck, epubcheckPossible, fixturePages, type Maker, startMaker } from './exports/made';
import { chromiumPath, firefoxPath } from './harness';

let maker: Maker;
let folder: string;

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const book = async (name: string, articles: readonly Partial<Article>[], title: string | null) =>
  written(name, Buffer.from(await maker.make('epub', articles, title), 'base64'));

describe.runIf(chromiumPath !== null)('what goes out', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-exports-'));
    maker = await startMaker(chromiumPath ?? '');
  });
  afterAll(async () => {
    await maker?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  describe.runIf(epubcheckPossible)('as a book, by the judgement of epubcheck', () => {
    test('one article', async () => {
      const [article] = await maker.make('articlesOf', fixturePages().slice(0, 1));
      expect(epubcheck(await book('one.epub', [article ?? {}], null))).toBe('');
    });

    test('the articles of all fixtures in one book', async () => {
      const articles = await maker.make('articlesOf', fixturePages());
      expect(articles.length).toBeGreaterThan(50);
      expect(epubcheck(await book('all.epub', articles, 'Everything & more'))).toBe('');
    });

    test('articles whose HTML only a browser takes, and hostile ones', async () => {
      expect(epubcheck(await book('hostile.epub', [MISNESTED, HOSTILE], null))).toBe('');
    });
  });
  describe.runIf(epubcheckPossible)('as a book that has little to go by', () => {
    test('titles of nothing, and broken pictures', async () => {
      expect(epubcheck(await book('broken.epub', [BROKEN, { ...BROKEN, title: ' ' }], '\u0001'))).toBe('');
    });
  });
  test.skipIf(epubcheckPossible)('as a book: epubcheck is not on this machine, nothing was checked', () => undefined);

  test('all of it can be made and read in a page like ours, where no string becomes nodes', async () => {
    const policy = "img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types dompurify";
    await using strict = await startMaker(chromiumPath ?? '', policy);
    const html = await strict.make('html', HOSTILE);
    expect((await strict.make('epub', [MISNESTED], 'A book')).length).toBeGreaterThan(1000);
    expect((await strict.make('archive', [HOSTILE])).length).toBeGreaterThan(1000);
    // What is hostile in the record is refused; the file is read.
    expect(await strict.make('read', html)).toEqual(['plainleaf-html', 'refused']);
    expect(
      await strict.make(
        'read',
        '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/">A</A><DT><A HREF="javascript:1">B</A></DL>',
      ),
    ).toEqual(['bookmarks', 'link', 'refused']);
    const wallabag = [{ url: 'https://a.example/', is_archived: 0, is_starred: 0, content: '<p>Words' }];
    expect(await strict.make('read', JSON.stringify(wallabag))).toEqual(['wallabag-json', 'copy']);
  });

  test('an HTML file opened from disk in Chromium runs nothing and asks for nothing', async () => {
    const file = await written('hostile.html', await maker.make('html', HOSTILE));
    await expectWild(maker.browser);
    await expectCalm(maker.browser, file);
  });

  test.runIf(firefoxPath !== null)('nor in Firefox', async () => {
    const file = await written('hostile-firefox.html', await maker.make('html', HOSTILE));
    const firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath ?? '',
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.no_proxies_on': '127.0.0.1',
      },
    });
    try {
      await expectWild(firefox);
      await expectCalm(firefox, file);
    } finally {
      await firefox.close();
    }
  });
});

/** Where every trap of the hostile article leads, and who fell into it. */
async function trapped(act: () => Promise<void>): Promise<readonly string[]> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(TRAP_PORT, '127.0.0.1', resolve));
  try {
    await act();
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    // Browsers keep connections open that they may want.
    server.closeAllConnections();
    await closed;
  }
  return caught;
}

/** The same content without what makes it harmless runs and asks: were it not so, a calm file would prove nothing. */
async function expectWild(browser: Browser): Promise<void> {
  const file = await written(`wild-${Date.now()}.html`, `<!doctype html><title>x</title>${HOSTILE.html}`);
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const caught = await trapped(async () => {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    await vi.waitFor(() => expect(asked.some((url) => url.startsWith(TRAP))).toBe(true), { timeout: 20_000 });
    await page.close();
  });
  expect(caught.length).toBeGreaterThan(0);
}

async function expectCalm(browser: Browser, file: string): Promise<void> {
  const caught = await trapped(() => lookCalm(browser, file));
  expect(caught).toEqual([]);
}

async function lookCalm(browser: Browser, file: string): Promise<void> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address, { waitUntil: 'load' });
  const seen = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const link = document.querySelector<HTMLElement>('.text a');
    link?.click();
    document.querySelector<HTMLElement>('.bio p')?.click();
    const runs = [...document.scripts].filter(({ type }) => !/^application\/(?:ld\+)?json$/.test(type));
    return {
      title: document.title,
      text: document.querySelector('.text')?.textContent ?? '',
      runs: runs.length,
      frames: document.querySelectorAll('iframe, object, embed, form, base, link, video, audio').length,
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      outside: [...document.querySelectorAll('[src], [srcset], [style], [href^="javascript:"]')]
        .map((element) => element.outerHTML)
        .filter((html) => !/ src="data:image\/[a-z+]+;base64,/.test(html)),
    };
  });
  expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
  expect(page.url()).toBe(address);
  expect(seen.title).toContain('</title><script>');
  expect(seen.text).toContain('Words that stay.');
  expect(seen).toMatchObject({ runs: 0, frames: 0, handlers: [], outside: [] });
  await page.close();
}
