import { Buffer } from 'node:buffer';
import { afterAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers.mjs';
import { Engine } from '../../scripts/clean/engine.ts';

const chromium = ensureBrowser('chromium');

/** Stands in for clean-page: tells what it sees of the document, and hangs where the page asks for it. */
const script = `
  if (document.title === 'hang') for (;;) {}
  if (document.title === 'throw') throw new Error('no way');
  ({ ok: true, ms: 0, article: {
    url: document.URL,
    text: document.body.textContent.trim(),
    encoding: document.characterSet,
    ran: document.documentElement.dataset.ran ?? null,
    noscript: document.querySelector('noscript')?.children.length ?? null,
    frames: window.frames.length,
    width: innerWidth,
    rule: globalThis.plainleafRule,
  } })`;

const page = (html: string, url = 'https://news.example/a', contentType = 'text/html; charset=utf-8') => ({
  url,
  body: Buffer.from(html),
  contentType,
});

const ruleFor = (url: string) =>
  url.includes('//news.example') ? { name: 'news.example', text: 'title: //h1' } : null;

describe.runIf(chromium !== null)('the engine of the command line', () => {
  const engine = new Engine({ chromium: chromium ?? '', script, ruleFor, patienceMs: 5000 });
  afterAll(() => engine.close());
  const see = async (source: ReturnType<typeof page>) => {
    const result = await engine.clean(source);
    return result.ok ? result.article : result;
  };

  test('sees the document under its own address, its scripts not run and the page parsed as with scripts', async () => {
    const ran = "document.documentElement.dataset.ran = 'yes'";
    const html = `<!doctype html><title>a</title><script>${ran}</script>
      <body onload="${ran}"><img src="x.png" onerror="${ran}"><a href="javascript:${ran}">text</a>
      <noscript><p>none</p></noscript><script src="https://cdn.example/x.js"></script>`;
    expect(await see(page(html, 'http://news.example/a?b#c'))).toMatchObject({
      url: 'http://news.example/a?b#c',
      ran: null,
      noscript: 0,
      width: 1280,
      rule: { name: 'news.example', text: 'title: //h1' },
    });
  });

  test('takes two pages of the same address, which differ in the fragment only, for two', async () => {
    expect(await see(page('<p>one', 'https://news.example/b#1'))).toMatchObject({ text: 'one' });
    expect(await see(page('<p>two', 'https://news.example/b#2'))).toMatchObject({ text: 'two' });
    expect(await see(page('<p>three', 'https://news.example/b#2'))).toMatchObject({ text: 'three' });
  });

  test('stays on a page that wants to go elsewhere, and keeps the next one from being mistaken for it', async () => {
    const away = '<meta http-equiv="refresh" content="0;url=https://other.example/"><p>here';
    expect(await see(page(away))).toMatchObject({ url: 'https://news.example/a', text: 'here' });
    expect(await see(page('<p>next', 'https://next.example/'))).toMatchObject({ text: 'next' });
  });

  test('reads the encoding from the page where none is announced', async () => {
    const body = Buffer.from('<meta charset="windows-1252"><p>Gr\u00f6\u00dfe', 'latin1');
    const seen = await see({ url: 'https://news.example/c', body, contentType: 'text/html' });
    expect(seen).toMatchObject({ text: 'Größe', encoding: 'windows-1252' });
  });

  test('gives up on a page that hangs or breaks, and cleans the next one', async () => {
    await expect(engine.clean(page('<title>hang</title>'))).rejects.toThrow('longer than 5 seconds');
    expect(await see(page('<p>next'))).toMatchObject({ text: 'next' });
    await expect(engine.clean(page('<title>throw</title>'))).rejects.toThrow('no way');
    expect(await see(page('<p>next'))).toMatchObject({ text: 'next' });
  });
});
