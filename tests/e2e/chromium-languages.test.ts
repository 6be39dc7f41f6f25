import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../scripts/build';
import { localeNames, type Message, type Messages } from '../unit/words/locale-files';
import { chromiumPath, type Extension, seen, startChromium } from './harness';
import { lasting } from './setup';

/** A language that has none of our letters, so that what is not translated shows; nothing of it is shipped. */
const STRANGE = 'he';
const NAMES = /Plainleaf|Pocket|Instapaper|Omnivore|wallabag|Readwise Reader|Ctrl|Alt|Shift|Esc|Enter|Space/gi;
/** What a server left on the demo page. */
const DUMP = /^(?:session userid = 0|session token =|cache hits = 12)$/;
const KINDS = ['consent', 'promo', 'sponsor', 'related', 'debug'];

/** The message with every letter replaced, but for names, tags and placeholders. */
const strange = ({ message, ...rest }: Message): Message => ({
  ...rest,
  message: message.replace(/\$\w+\$|<[^>]*>|\p{L}+/gu, (part) =>
    /^[$<]/.test(part) || part.search(NAMES) === 0 ? part : 'ש'.repeat(part.length),
  ),
});

/** Permissions by the names that browsers give them, in the settings. */
const PERMISSION = /^(?:activeTab|contextMenus|offscreen|scripting|sidePanel|storage|unlimitedStorage)$/;
const isForeign = (line: string): boolean => DUMP.test(line) || PERMISSION.test(line);

/**
 * A copy of the built extension that speaks one language only: what it lacks cannot come from English. Chromium itself
 * needs no files of that language for it.
 */
async function speaking(name: string, scratch: string): Promise<{ folder: string; messages: Messages }> {
  const folder = path.join(scratch, name);
  await cp(path.dirname(buildIfStale('chrome', 'manifest.json')), folder, { recursive: true });
  const locales = path.join(folder, '_locales');
  if (name === STRANGE) {
    const english: Messages = JSON.parse(await readFile(path.join(locales, 'en/messages.json'), 'utf8'));
    const messages = Object.entries(english).map(([key, message]) => [key, strange(message)]);
    await cp(path.join(locales, 'en'), path.join(locales, name), { recursive: true });
    const all = { ...Object.fromEntries(messages), words_locale: { message: name } };
    await writeFile(path.join(locales, name, 'messages.json'), JSON.stringify(all));
  }
  for (const other of await readdir(locales)) {
    if (other !== name) await rm(path.join(locales, other), { recursive: true });
  }
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: name }));
  return { folder, messages: JSON.parse(await readFile(path.join(locales, name, 'messages.json'), 'utf8')) };
}

/** Every line that a person sees, is read or may point at. */
const linesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
    const named = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join(', '))];
    const read = named.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
    return [document.title, ...document.body.innerText.split('\n'), ...read].map((line) => line.trim()).filter(Boolean);
  });

describe.skipIf(chromiumPath === null)('the extension in Chromium', () => {
  let extension: Extension;
  let scratch: string;
  const english = new Set<string>();

  beforeAll(async () => {
    extension = await lasting(startChromium());
    scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-languages-'));
    const file = path.join(path.dirname(buildIfStale('chrome', 'manifest.json')), '_locales/en/messages.json');
    const messages: Messages = JSON.parse(await readFile(file, 'utf8'));
    for (const { message } of Object.values(messages)) if (message.split(' ').length > 2) english.add(message);
    return () => rm(scratch, { recursive: true, force: true });
  });

  test.each([...localeNames(), STRANGE])('speaks %s, and nothing else', async (name) => {
    const { folder, messages } = await speaking(name, scratch);
    const say = (key: string) => messages[key]?.message ?? '';
    const { browser } = extension;
    const before = new Set(browser.targets());
    const opened = browser.waitForTarget((one) => !before.has(one) && one.url().endsWith('/welcome.html'));
    const id = await browser.installExtension(folder);
    const welcome = await (await opened).asPage();
    await seen(welcome, say('welcome_heading'));
    const pages = [welcome];
    for (const [file, heading] of [
      ['options.html', 'options_heading'],
      ['library.html', 'library_empty_title'],
    ] as const) {
      const page = await extension.open(`chrome-extension://${id}/${file}`);
      await seen(page, say(heading));
      pages.push(page);
    }
    for (const page of pages) {
      const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      expect([lang, dir]).toEqual([say('words_locale'), ['ar', STRANGE].includes(name) ? 'rtl' : 'ltr']);
      const lines = await linesOf(page);
      expect(lines.length).toBeGreaterThan(10);
      if (name === STRANGE) {
        const ours = lines.filter((line) => !isForeign(line) && /\p{Script=Latin}{2}/u.test(line.replace(NAMES, '')));
        expect(ours).toEqual([]);
      } else if (name !== 'en') expect(lines.filter((line) => english.has(line))).toEqual([]);
    }
    // The engine knows the clutter of the demo in whatever language it is told.
    await welcome.bringToFront();
    await welcome.evaluate(() => document.querySelector<HTMLElement>('[aria-labelledby=demo] button')?.click());
    await seen(welcome, say('demo_before'));
    const status = await welcome.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
    expect(KINDS.filter((kind) => !status.includes(say(`kind_${kind}`)))).toEqual([]);
    for (const page of pages) await page.close();
    await browser.uninstallExtension(id);
  });
});
