import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Extension, seen, startChromium, textOf, words } from './harness';
import { choose, granted, press, unseen, write } from './settings';
import { begin } from './setup';
import type { Site } from './site';

const rule = 'body: //article\n';
const zip = (files: Readonly<Record<string, string>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

describe.skipIf(chromiumPath === null)('the rules in the settings in Chromium', () => {
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

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'plainleaf-options-'));
    ({ extension, site } = await begin(startChromium, {
      '/pack.zip': { type: 'application/zip', body: zip({ 'a.example.txt': rule, 'new.example.txt': rule }) },
      '/page.zip': '<p>Sorry, no file today.</p>',
    }));
  });

  afterAll(async () => {
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
    expect(await granted(page)).toMatchObject({ origins: [] });
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
});
