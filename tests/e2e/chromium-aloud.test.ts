import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, words } from './harness';
import { articlePage, firstParagraph, lastParagraph } from './pages';
import { begin } from './setup';
import type { Site } from './site';
import { giveVoices, happens, markedIn, saidIn, soundIn } from './spoken';

/** The script of it is loaded first, and the machine may have other things to do. */
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000 });

const listing = '<p>It is run like this on the quay, every morning of the year:</p><pre><code>ferry --now</code></pre>';

/** German, without a word about that. */
const unnamed = `<!doctype html><html><head><meta charset="utf-8"><title>Der Morgen ohne Fähre</title></head><body><main><article>
<h1>Der Morgen ohne Fähre</h1>${[
  'Als der Hafenmeister am Montag um fünf das Licht über dem Steg anmachte, war das Wasser so still wie seit Jahren nicht mehr.',
  'Die Leute aus dem oberen Dorf kamen einer nach dem anderen, stellten ihre Taschen ab und warteten, wie sie es immer getan hatten.',
  'Niemand hatte ihnen gesagt, dass die Reederei in der Nacht beschlossen hatte, das alte Schiff nicht mehr fahren zu lassen.',
  'Erst gegen acht hängte jemand einen Zettel an die Tür des Wartehauses, und da waren die meisten schon wieder nach Hause gegangen.',
]
  .map((text) => `<p>${text.repeat(2)}</p>`)
  .join('')}</article></main></body></html>`;

describe.skipIf(chromiumPath === null)('reading aloud in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let address: string;

  beforeAll(async () => {
    const page = articlePage().replace(`<p>${lastParagraph}`, `${listing}<p>${lastParagraph}`);
    ({ extension, site } = await begin(startChromium, { '/ferry': page, '/unnamed': unnamed }));
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    const open = () => popup.locator(`::-p-aria(${words('action_reader')})`).click();
    const reader = await extension.opened('reader.html', open);
    await seen(reader, lastParagraph);
    address = reader.url();
    await reader.close();
    await tab.close();
  });

  async function openReader(withVoices = true): Promise<Page> {
    const reader = await extension.browser.newPage();
    if (withVoices) await giveVoices(reader);
    await reader.goto(address);
    await reader.bringToFront();
    await seen(reader, lastParagraph);
    return reader;
  }

  const press = (page: Page, name: string) => page.locator(`::-p-aria(${words(name)}[role="button"])`).click();
  const texts = async (page: Page) => (await saidIn(page)).texts;
  /** Its script and its style sheet are asked for by links in the head. */
  const loaded = (page: Page) => page.$$eval('link[href*="/Aloud-"]', (links) => links.length);

  test('loads nothing for it before it is wanted', async () => {
    const reader = await openReader();
    expect(await loaded(reader)).toBe(0);
    await press(reader, 'action_listen');
    await soon(() => texts(reader)).toEqual(['The morning without a ferry']);
    expect(await loaded(reader)).toBeGreaterThan(0);
    await reader.close();
  });

  test('reads title and text by a voice of this device, marks sentence and word, and names the listing', async () => {
    const reader = await openReader();
    await press(reader, 'action_listen');
    await soon(() => texts(reader)).toHaveLength(1);
    expect((await saidIn(reader)).voices).toEqual(['Fred']);
    await happens(reader, 'end');
    await soon(() => markedIn(reader, 'sentence')).toBe(firstParagraph);
    await happens(reader, 'boundary', { name: 'word', charIndex: 4, charLength: 5 });
    await soon(() => markedIn(reader, 'word')).toBe('ferry');
    for (let count = 0; !(await texts(reader)).includes(lastParagraph); count++) {
      expect(count).toBeLessThan(30);
      await happens(reader, 'end');
    }
    const said = await texts(reader);
    expect(said).toContain(words('aloud_code'));
    expect(said.join(' ')).not.toContain('--now');
    expect(new Set(said).size).toBe(said.length);
    await happens(reader, 'end');
    await soon(() => reader.$(`::-p-aria(${words('aloud_play')})`)).not.toBeNull();
    await reader.close();
  });

  test('is steered by its signs and by a key, keeps the speed, and falls silent when it is stopped', async () => {
    const reader = await openReader();
    await press(reader, 'action_listen');
    await soon(() => texts(reader)).toHaveLength(1);
    await press(reader, 'aloud_passage_on');
    await soon(() => texts(reader)).toHaveLength(2);
    await press(reader, 'aloud_pause');
    await reader.select(`select[aria-label="${words('aloud_speed')}"]`, '1.5');
    await press(reader, 'aloud_play');
    await soon(async () => (await saidIn(reader)).rates.at(-1)).toBe(1.5);
    expect((await texts(reader)).at(-1)).toBe(firstParagraph);
    await reader.keyboard.press('l');
    await soon(() => markedIn(reader, 'sentence')).toBe('');
    expect((await saidIn(reader)).cancels).toBeGreaterThan(2);
    const before = await texts(reader);
    await happens(reader, 'end');
    expect(await texts(reader)).toEqual(before);
    await reader.keyboard.press('l');
    await soon(async () => (await texts(reader)).length).toBe(before.length + 1);
    expect(await extension.stored()).toMatchObject({ 'aloud-speed': { value: 1.5 } });
    await reader.close();
  });

  test('gives the text to no service before the reader agrees, and remembers the voice', async () => {
    const reader = await openReader();
    await press(reader, 'action_listen');
    await soon(() => texts(reader)).toHaveLength(1);
    await reader.select(`select[aria-label="${words('aloud_voice')}"]`, 'Online Mara');
    await seen(reader, 'is an online voice');
    expect((await saidIn(reader)).voices).toEqual(['Fred']);
    await press(reader, 'aloud_service_agree');
    await soon(async () => (await saidIn(reader)).voices.at(-1)).toBe('Online Mara');
    expect(await extension.stored()).toMatchObject({ 'aloud-voices': { value: { en: 'Online Mara' } } });
    await reader.close();
  });

  test('stands in the controls of the system, and answers them', async () => {
    const reader = await openReader();
    await press(reader, 'action_listen');
    await soon(() => texts(reader)).toHaveLength(1);
    const session = () =>
      reader.evaluate(() => ({
        title: navigator.mediaSession.metadata?.title,
        state: navigator.mediaSession.playbackState,
      }));
    await soon(session).toEqual({ title: 'The morning without a ferry', state: 'playing' });
    await soon(() => soundIn(reader)).toBe('plays');
    await press(reader, 'aloud_pause');
    expect(await soundIn(reader)).toBe('paused');
    await soon(session).toEqual({ title: 'The morning without a ferry', state: 'paused' });
    await press(reader, 'aloud_stop_hint');
    await soon(session).toEqual({ title: undefined, state: 'none' });
    await reader.close();
  });

  test('goes on in the background', async () => {
    const reader = await openReader();
    await press(reader, 'action_listen');
    await soon(() => texts(reader)).toHaveLength(1);
    const other = await extension.open('about:blank');
    await soon(() => reader.evaluate(() => document.hidden)).toBe(true);
    await happens(reader, 'end');
    await happens(reader, 'end');
    await soon(() => texts(reader)).toHaveLength(3);
    await other.close();
    await reader.close();
  });

  test('by a voice of the language that the browser hears in the text, where the page names none', async () => {
    const tab = await extension.open(site.url('/unnamed'));
    const popup = await extension.click(tab);
    await seen(popup, 'Hafenmeister');
    const found = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(found, 'Hafenmeister');
    const reader = await extension.browser.newPage();
    await giveVoices(reader);
    await reader.goto(found.url());
    await reader.bringToFront();
    await seen(reader, 'Hafenmeister');
    await press(reader, 'action_listen');
    await soon(async () => (await saidIn(reader)).voices).toEqual(['Anna']);
    await reader.close();
    await found.close();
    await tab.close();
  });

  test('says plainly that this browser has no voice', async () => {
    const reader = await openReader(false);
    expect(await reader.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    await press(reader, 'action_listen');
    await seen(reader, words('aloud_no_voices'));
    await press(reader, 'aloud_stop_hint');
    await soon(() => reader.evaluate(() => document.body.innerText)).not.toContain(words('aloud_no_voices'));
    await reader.close();
  });
});
