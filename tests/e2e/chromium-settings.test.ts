import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage } from './pages';
import { calm, choose, granted, press, refuseAll, sitesKept, unseen } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const newsletter = 'Sign up for our newsletter';
const own = { version: 1, value: { en: 'a voice' } };
const chosen = {
  pictures: { version: 1, value: 'never' },
  'reader-aids': { version: 1, value: { outline: false, focus: 'lines' } },
  'aloud-voices': own,
  'rule:reader:news.example': 'body: //article',
  ...sitesKept({ 'quiet.example': { ...calm, autoClean: false, never: true } }),
};

describe.skipIf(chromiumPath === null)('the settings page in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let scratch = '';
  const options = () => extension.open(extension.url('options.html'));
  const stored = async (...keys: string[]) => {
    const all = await extension.stored();
    return Object.fromEntries(keys.map((key) => [key, all[key]]));
  };
  const wanted = Object.keys(chosen);

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-settings-'));
    ({ extension, site } = await begin(startChromium, { '/ferry': articlePage() }));
  });

  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test('what is searched for is left, and an address leads to a section', async () => {
    const page = await extension.open(`${extension.url('options.html')}#access`);
    await seen(page, 'unlimitedStorage');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('access');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.keyboard.press('/');
    await page.keyboard.type('cookie dialog');
    expect(await seen(page, '1 setting found')).toContain('refuse cookie dialogs on the sites you choose');
    expect(await textOf(page)).not.toContain(words('options_pictures_always'));
    await page.keyboard.press('Escape');
    await seen(page, words('options_pictures_always'));
    await page.close();
  });

  test('all settings go out to a file, are reset, and come back from it; each step is undone', async () => {
    await extension.store(chosen);
    const page = await options();
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: scratch });
    await press(page, words('transfer_export'));
    const file = path.join(scratch, 'plainleaf-settings.json');
    const text = await vi.waitFor(() => readFile(file, 'utf8'), 5000);
    expect(JSON.parse(text)).toMatchObject({
      format: 'plainleaf-settings',
      version: 1,
      settings: { 'aloud-voices': own },
    });

    const reset = async () => {
      await page.bringToFront();
      await page.locator('#all [data-setting]:last-child button').click();
      await seen(page, words('reset_ask_all'));
      await page.locator('#all [data-setting]:last-child [tabindex="-1"] button').click();
      await seen(page, 'Put back: All settings');
    };
    await reset();
    await seen(page, words('sites_none'));
    expect(await stored(...wanted)).toEqual(Object.fromEntries(wanted.map((key) => [key, undefined])));
    await page.bringToFront();
    await press(page, words('undo'));
    await seen(page, 'quiet.example');
    expect(await stored(...wanted)).toEqual(chosen);

    await reset();
    await choose(page, 'settings', file);
    const offer = await seen(page, words('transfer_offer'));
    expect(offer).toContain('1 new site');
    expect(offer).toContain('1 new rule of yours');
    expect(await stored('pictures')).toEqual({ pictures: undefined });
    await page.bringToFront();
    await press(page, words('transfer_take'));
    await seen(page, 'Settings taken from the file');
    expect(await stored(...wanted)).toEqual(chosen);
    await page.bringToFront();
    await choose(page, 'settings', file);
    await seen(page, words('transfer_same'));
    await press(page, words('rules_leave'));

    const later = { ...JSON.parse(text), version: 2 };
    await writeFile(file, JSON.stringify(later));
    await choose(page, 'settings', file);
    await seen(page, words('transfer_fault_newer'));
    expect(await stored(...wanted)).toEqual(chosen);
    await page.close();
  });

  test('a granted site is taken back, ends what needed it, and comes back as it was', async () => {
    await extension.store(sitesKept({}));
    await extension.grant('*://127.0.0.1/*');
    await extension.store(sitesKept({ '127.0.0.1': calm }));
    const page = await options();
    await seen(page, '127.0.0.1 · for auto-clean');
    const tab = await extension.open(site.url('/ferry'));
    await unseen(tab, newsletter);
    await page.bringToFront();
    await press(page, 'Take back: 127.0.0.1');
    await seen(page, 'Plainleaf no longer sees 127.0.0.1');
    await seen(page, words('access_sites_none'));
    expect(await granted(page)).toMatchObject({ origins: [] });
    await vi.waitFor(async () => expect(await stored('sites')).toEqual(sitesKept({})), 10_000);
    await tab.bringToFront();
    await seen(tab, newsletter);
    await page.bringToFront();
    await press(page, words('undo'));
    await seen(page, '127.0.0.1 · for auto-clean');
    expect(await stored('sites')).toEqual(sitesKept({ '127.0.0.1': calm }));
    await refuseAll(page);
    await page.bringToFront();
    await press(page, 'Take back: 127.0.0.1');
    await seen(page, words('access_sites_none'));
    await press(page, words('undo'));
    await seen(page, words('access_refused'));
    await tab.close();
    await page.close();
  });
});
