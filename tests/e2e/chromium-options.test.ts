import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { calm, choose, press, refuseAll, sitesKept, unseen, write } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const newsletter = 'Sign up for our newsletter';

describe.skipIf(chromiumPath === null)('the sites in the settings in Chromium', () => {
  let extension: Extension;
  let site: Site;
  let scratch = '';

  const file = async (name: string, content: string | Buffer) => {
    const place = path.join(scratch, name);
    await writeFile(place, content);
    return place;
  };
  const options = () => extension.open(extension.url('options.html'));
  const byHost = async () =>
    ((await extension.stored())['sites'] as { value: { byHost: Record<string, unknown> } }).value.byHost;

  beforeEach(() => extension.store(sitesKept({})));

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-options-'));
    ({ extension, site } = await begin(startChromium, { '/ferry': articlePage() }));
  });

  afterAll(async () => {
    await rm(scratch, { recursive: true, force: true });
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

  test('all supported sites: refused, and nothing has changed', async () => {
    const page = await options();
    await refuseAll(page);
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
