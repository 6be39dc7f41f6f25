import { describe, expect, test } from 'vitest';
import { chromiumPath, seen, startChromium, textOf, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { copies } from './save-pages';
import { press, write } from './settings';
import { begin } from './setup';

const field = '::-p-aria([name="Rule for 127.0.0.1"])';
const strip = "strip: //p[contains(., 'harbour master')]";

describe.skipIf(chromiumPath === null)('a rule tried on saved copies in Chromium', () => {
  test('the copy is named with one more block removed, and nothing of it has changed', async () => {
    const { extension, site } = await begin(startChromium, { '/ferry': articlePage() });
    const tab = await extension.open(site.url('/ferry'));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await popup.close();
    const before = await copies(extension, 1);

    const page = await extension.open(extension.url('options.html'));
    await write(page, 'own_add_label', 'other.example');
    await press(page, words('own_add'));
    await page.locator('::-p-aria([name="Rule for other.example"])').fill(strip);
    await write(page, 'own_add_label', '127.0.0.1');
    await press(page, words('own_add'));
    await page.locator(field).fill(strip);
    await press(page, words('trial_try'));
    const text = await seen(page, '1 more block removed');
    // Of the other site no copy is kept: there is one button, and one report.
    expect(text.split(words('trial_try'))).toHaveLength(2);
    expect(text).toContain('The morning without a ferry · saved');
    expect(text).toContain('The harbour master wrote the delay into his book');
    expect(text).toContain(words('trial_done_none_one').replace('$COUNT$', '1'));

    await page.bringToFront();
    await page.locator(field).fill('strip: //article');
    await press(page, words('trial_try'));
    await seen(page, 'Line 1: It would take out most of the article.');
    expect(await textOf(page)).toContain(words('trial_same'));
    expect(await copies(extension, 1)).toEqual(before);
    expect(await extension.stored()).not.toHaveProperty(['rule:reader:127.0.0.1']);
    await page.close();
    await tab.close();
  });
});
