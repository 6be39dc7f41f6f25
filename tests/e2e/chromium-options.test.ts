import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { type Site, serve } from './site';

const newsletter = 'Sign up for our newsletter';
const rule = 'body: //article\n';
const zip = (files: Readonly<Record<string, string>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

const calm = { autoClean: true, reader: false, consent: 'hide', never: false };
const sitesKept = (byHost: object, supported = false) => ({ sites: { version: 1, value: { supported, byHost } } });

/** The inputs for files, in the order of the page. */
const inputs = { choices: 0, zip: 1, folder: 2, files: 3 } as const;

async function choose(page: Page, input: keyof typeof inputs, ...files: string[]): Promise<void> {
  const all = (await page.$$('input[type=file]')) as ElementHandle<HTMLInputElement>[];
  await all[inputs[input]]?.uploadFile(...files);
}

/** Presses the button with this name. */
const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
const write = (page: Page, name: string, text: string) => page.locator(`::-p-aria([name="${words(name)}"])`).fill(text);
const unseen = (page: Page, text: string) => vi.waitFor(async () => expect(await textOf(page)).not.toContain(text));

describe.skipIf(chromiumPath === null)('the settings in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let scratch = '';

  const file = async (name: string, content: string | Buffer) => {
    const place = path.join(scratch, name);
    await writeFile(place, content);
    return place;
  };
  const options = () => extension.open(extension.url('options.html'));
  const rulesOfPack = async () =>
    Object.keys(await extension.stored())
      .filter((key) => key.startsWith('rule:pack:'))
      .sort();
  const byHost = async () =>
    ((await extension.stored())['sites'] as { value: { byHost: Record<string, unknown> } }).value.byHost;

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-options-'));
    site = await serve({
      '/ferry': articlePage(),
      '/pack.zip': { type: 'application/zip', body: zip({ 'a.example.txt': rule, 'new.example.txt': rule }) },
      '/page.zip': '<p>Sorry, no file today.</p>',
    });
    extension = await startChromium();
  });

  beforeEach(() => extension.store(sitesKept({})));

  afterAll(async () => {
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
    await rm(scratch, { recursive: true, force: true });
  });

  test('a zip is taken, a malformed file and one that leads elsewhere are named, and removing can be undone', async () => {
    const page = await options();
    const pack = zip({
      'pack-master/a.example.txt': rule,
      'pack-master/.b.example.txt': `${rule}http_header(user-agent): x\n`,
      'pack-master/bad.example.txt': 'body: //article\nno directive here\n',
      '../../out.example.txt': rule,
    });
    await choose(page, 'zip', await file('pack.zip', pack));
    await seen(page, '2 rules taken.');
    await press(page, '2 files not taken');
    const text = await seen(page, 'bad.example.txt – Line 2: There is no “directive: value” in this line.');
    expect(text).toContain('../../out.example.txt – Its path leads out of its folder.');
    expect(text).toContain('2 imported · from pack.zip');
    expect(text).toContain('1 line does nothing here');
    expect(await rulesOfPack()).toEqual(['rule:pack:.b.example', 'rule:pack:a.example']);

    await page.bringToFront();
    await choose(page, 'zip', await file('cut.zip', pack.subarray(0, 150)));
    await seen(page, words('rules_fault_cut'));
    await choose(page, 'zip', await file('other.zip', 'no zip'));
    await seen(page, words('rules_fault_not_a_zip'));
    await choose(page, 'files', await file('worse.example.txt', 'nothing of use'));
    await seen(page, words('rules_fault_none'));
    expect(await rulesOfPack()).toEqual(['rule:pack:.b.example', 'rule:pack:a.example']);

    await page.bringToFront();
    await press(page, words('rules_pack_remove_named'));
    await seen(page, words('rules_pack_none'));
    expect(await rulesOfPack()).toEqual([]);
    await page.bringToFront();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words('undo'));
    await page.keyboard.press('Enter');
    await seen(page, '2 imported · from pack.zip');
    expect(await rulesOfPack()).toEqual(['rule:pack:.b.example', 'rule:pack:a.example']);
    await page.close();
  });

  test('a folder takes the place of the pack before', async () => {
    const page = await options();
    const folder = await mkdtemp(path.join(scratch, 'folder-'));
    await writeFile(path.join(folder, 'a.example.txt'), rule);
    await writeFile(path.join(folder, 'd.example.txt'), rule);
    await writeFile(path.join(folder, 'readme.md'), 'x');
    await choose(page, 'folder', folder);
    await seen(page, '2 rules taken.');
    expect(await textOf(page)).toContain(`from ${path.basename(folder)}`);
    expect(await rulesOfPack()).toEqual(['rule:pack:a.example', 'rule:pack:d.example']);
    await page.close();
  });

  test('an update is fetched when the button is pressed, shown, and taken only then', async () => {
    const page = await options();
    await choose(page, 'files', await file('a.example.txt', 'body: //main\n'), await file('old.example.txt', rule));
    await seen(page, '2 rules taken.');
    const asked = site.asked.length;
    const look = async (address: string) => {
      await write(page, 'rules_address_label', address);
      await press(page, words('rules_address_ask'));
    };
    await look('http://rules.example/pack.zip');
    await seen(page, words('rules_fault_not_https'));
    expect(site.asked.length).toBe(asked);

    await extension.agreeTo('http://127.0.0.1/*');
    await page.bringToFront();
    await look(site.url('/none.zip'));
    await seen(page, words('rules_fault_not_found'));
    await look(site.url('/page.zip'));
    await seen(page, words('rules_fault_not_a_zip'));
    await look('http://127.0.0.1:9/pack.zip');
    await seen(page, words('rules_fault_silent'));
    await look(site.url('/pack.zip'));
    await seen(page, '1 new, 1 changed, 1 removed.');
    expect(await rulesOfPack()).toEqual(['rule:pack:a.example', 'rule:pack:old.example']);

    await page.bringToFront();
    await press(page, words('rules_leave'));
    await unseen(page, '1 new, 1 changed');
    await look(site.url('/pack.zip'));
    await press(page, words('rules_take'));
    await seen(page, '2 rules taken.');
    expect(await rulesOfPack()).toEqual(['rule:pack:a.example', 'rule:pack:new.example']);
    expect(await textOf(page)).toContain(`from ${site.url('/pack.zip')}`);
    await page.bringToFront();
    await look(site.url('/pack.zip'));
    await seen(page, words('rules_fault_same'));
    expect(await page.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
    await page.close();
  });

  test('a site is switched on, makes its pages calm, and is taken out and brought back', async () => {
    await extension.agreeTo('*://127.0.0.1/*');
    const page = await options();
    await write(page, 'sites_search', '127.0.0.1');
    await press(page, 'Auto-clean 127.0.0.1');
    await seen(page, 'Auto-clean · cookie dialogs hidden · access granted');
    const tab = await extension.open(site.url('/ferry'));
    await unseen(tab, newsletter);
    await page.bringToFront();
    await press(page, 'Remove: 127.0.0.1');
    await seen(page, 'Removed 127.0.0.1 ·');
    expect(await byHost()).toEqual({});
    await tab.bringToFront();
    await seen(tab, newsletter);
    await page.bringToFront();
    await press(page, words('undo'));
    await seen(page, 'Auto-clean · cookie dialogs hidden · access granted');
    expect(await byHost()).toEqual({ '127.0.0.1': calm });
    await tab.bringToFront();
    await unseen(tab, newsletter);
    expect(await textOf(tab)).toContain(lastParagraph);

    await page.bringToFront();
    await page.locator('::-p-aria([name="127.0.0.1"][role="button"])').click();
    await page.locator(`::-p-aria([name="${words('site_never')}"])`).click();
    await seen(page, 'Never here · no access');
    expect(await byHost()).toEqual({ '127.0.0.1': { ...calm, autoClean: false, never: true } });
    await tab.close();
    await page.close();
  });

  test('choices go out to a file and come back; what needs access waits for it', async () => {
    await extension.store(
      sitesKept({ 'a.example': { ...calm, autoClean: false, never: true }, 'b.example': calm, 'c.example': calm }),
    );
    const page = await options();
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: scratch });
    await press(page, words('sites_export'));
    const saved = await vi.waitFor(() => readFile(path.join(scratch, 'plainleaf-sites.json'), 'utf8'), 5000);
    expect(JSON.parse(saved)).toMatchObject({ format: 'plainleaf-sites', version: 1, supported: false });

    await extension.store(sitesKept({}));
    await page.bringToFront();
    const record = JSON.parse(saved);
    record.sites.push({ site: 'not a host' }, { site: 'd.example', consent: 'accept' });
    await choose(page, 'choices', await file('changed.json', JSON.stringify(record)));
    const text = await seen(page, '3 sites taken from the file.');
    expect(text).toContain('2 not taken');
    expect(text).toContain('2 sites need access.');
    expect(Object.keys(await byHost())).toEqual(['a.example']);

    for (const host of ['b.example', 'www.b.example', 'c.example', 'www.c.example']) {
      await extension.agreeTo(`*://${host}/*`);
    }
    await page.bringToFront();
    await press(page, words('sites_waiting_ask'));
    await unseen(page, 'need access.');
    expect(await byHost()).toMatchObject({ 'b.example': calm, 'c.example': calm });

    await page.bringToFront();
    await choose(page, 'choices', await file('nonsense.json', 'x'.repeat(1_000_000)));
    await seen(page, words('sites_fault_not_json'));
    await page.close();
  });

  test('ten thousand sites stay usable', async () => {
    const list = Array.from({ length: 10_000 }, (_, n) => ({ site: `site-${n}.example`, autoClean: true }));
    const page = await options();
    const begin = Date.now();
    const content = JSON.stringify({ format: 'plainleaf-sites', version: 1, supported: false, sites: list });
    await choose(page, 'choices', await file('many.json', content));
    await seen(page, '10,000 sites taken from the file.');
    expect(await seen(page, ' more. Search to find them.')).toMatch(/9,90\d more/);
    expect(await page.$$eval('li', (all) => all.length)).toBeLessThan(120);
    expect(Date.now() - begin).toBeLessThan(15_000);
    await write(page, 'sites_search', 'site-4242.');
    await seen(page, '1 site found');
    expect(await textOf(page)).toContain('site-4242.example');
    await extension.store({ 'sites-waiting': { version: 1, value: {} } });
    await page.close();
  });

  test('a rule of one’s own is checked while it is written, survives a reload, and is saved when it is sound', async () => {
    const page = await options();
    await write(page, 'own_add_label', 'https://www.mine.example/a');
    await press(page, words('own_add'));
    const field = '::-p-aria([name="Rule for mine.example"])';
    await page.locator(field).fill('strip: //div\nbody: //article[\nfootnotes: yes');
    const text = await seen(page, 'Line 2: This is not a valid XPath expression.');
    expect(text).toContain('Line 1 matches very much on most pages: //div');
    expect(text).toContain('Line 3: This is not done here.');
    await press(page, words('own_save'));
    await seen(page, 'Not saved. Line 2');
    expect(await extension.stored()).not.toHaveProperty(['rule:reader:mine.example']);

    await page.bringToFront();
    await page.reload();
    await seen(page, 'Line 2: This is not a valid');
    await page.locator(field).fill('body: //article');
    await press(page, words('own_save'));
    await seen(page, '1 of yours');
    expect(await extension.stored()).toHaveProperty(['rule:reader:mine.example'], 'body: //article');

    await page.bringToFront();
    await press(page, 'Remove: mine.example');
    await seen(page, '0 of yours');
    await press(page, words('undo'));
    await seen(page, '1 of yours');
    expect(await extension.stored()).toHaveProperty(['rule:reader:mine.example'], 'body: //article');
    await page.close();
  });

  test('all supported sites: refused, and nothing has changed', async () => {
    const page = await options();
    await page.evaluateOnNewDocument(() => {
      const refuse = (_wanted: unknown, done: (granted: boolean) => void) => done(false);
      Object.defineProperty(chrome.permissions, 'request', { value: refuse });
    });
    await page.reload();
    await page.locator(`::-p-aria([name="${words('sites_supported')}"][role="switch"])`).click();
    await seen(page, words('sites_supported_refused'));
    expect(await extension.stored()).toMatchObject(sitesKept({}));
    await page.bringToFront();
    await write(page, 'sites_search', 'refused.example');
    await press(page, 'Auto-clean refused.example');
    await seen(page, 'Nothing has changed for refused.example.');
    await write(page, 'rules_address_label', 'https://rules.example/pack.zip');
    await press(page, words('rules_address_ask'));
    await seen(page, words('rules_fault_refused'));
    expect(await extension.stored()).toMatchObject(sitesKept({}));
    await page.close();
  });

  test('all supported sites: granted, and off again', async () => {
    await extension.agreeToAllSites();
    const page = await options();
    const supported = async () => ((await extension.stored())['sites'] as { value: unknown }).value;
    const flip = () => page.locator(`::-p-aria([name="${words('sites_supported')}"][role="switch"])`).click();
    await flip();
    await seen(page, words('sites_supported_on'));
    expect(await supported()).toEqual({ supported: true, byHost: {} });
    await page.bringToFront();
    await flip();
    await unseen(page, words('sites_supported_on'));
    expect(await supported()).toEqual({ supported: false, byHost: {} });
    await page.close();
  });
});

declare const chrome: { readonly permissions: { getAll(): Promise<unknown> } };
