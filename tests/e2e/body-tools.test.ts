/** What a reader can do with the text itself: in the real pages, under their content security policy. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { chromiumPath, type Extension, firefoxPath, seen, startChromium, words } from './harness';
import { articlePage, lastParagraph } from './pages';
import { copies, figure, illustrated, png } from './save-pages';
import { begin } from './setup';
import type { Site } from './site';

const listing = `<pre><code class="language-python">def drift(readings):
    return readings[-1] - 1.5  # of the pen
</code></pre>`;
const formula =
  '<p>The pressure is <script type="math/tex">\\frac{a}{b}</script> at noon, on the quay as on the ferry.</p>';
const hostile =
  '<p>And <script type="math/tex">\\href{javascript:document.title=1}{\\text{<img src=x onerror=document.title=1>}}</script> as well.</p>';
const note = 'In the book of the harbour master, which is kept in the waiting room to this day.';
const mark =
  '<p>It had happened before.<sup><a id="r1" href="#n1">1</a></sup> Nobody remembered when, or would say so.</p>';
const notes = `<ol><li id="n1"><p>${note} <a href="#r1">↩</a></p></li></ol>`;

const pages = {
  '/ferry': articlePage().replace(
    `<p>${lastParagraph}</p>`,
    `${listing}${formula}${hostile}${mark}<p>${lastParagraph}</p>${notes}`,
  ),
  '/pictures': illustrated(figure('/a.png', 'The pier') + figure('/b.png', 'The ferry')),
  '/a.png': png(1),
  '/b.png': png(2),
};

/** What the policy of the page stopped, from now on. */
const watchPolicy = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset['stopped'] = violatedDirective;
    });
  });
const stopped = (page: Page) => page.evaluate(() => document.documentElement.dataset['stopped'] ?? null);

/** Colours, a formula and a note, as browsers show them. */
async function readThrough(reader: Page): Promise<void> {
  await watchPolicy(reader);
  const keywords = () =>
    reader.evaluate(() =>
      [...(CSS.highlights.get('pl-code-keyword') ?? [])].map((range) =>
        (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
      ),
    );
  await expect.poll(keywords, { timeout: 10_000 }).toEqual(['def', 'return']);
  expect(await reader.$eval('pre', (pre) => pre.textContent)).toContain('return readings[-1] - 1.5  # of the pen');
  expect(await reader.$eval('math mfrac', (math) => math.textContent)).toBe('ab');
  expect(
    await reader.$$eval('[data-article-body] :is(math [href], math img, math [onerror])', (all) => all.length),
  ).toBe(0);
  const before = reader.url();
  await reader.focus('[data-article-body] sup a');
  await reader.keyboard.press('Enter');
  await expect.poll(() => reader.$eval('[role=dialog]', (shown) => shown.textContent ?? '')).toContain(note);
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
  await reader.keyboard.press('Escape');
  await expect.poll(() => reader.$('[role=dialog]')).toBeNull();
  expect(await reader.evaluate(() => document.activeElement?.localName)).toBe('a');
  expect(reader.url()).toBe(before);
  expect(await reader.title()).toContain('The morning without a ferry');
  expect(await stopped(reader)).toBeNull();
}

describe.skipIf(chromiumPath === null)('the text in Chromium', () => {
  let extension: Extension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startChromium, pages));
    await extension.browser
      .defaultBrowserContext()
      .overridePermissions(extension.url(''), ['clipboard-read', 'clipboard-sanitized-write']);
  });

  const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

  async function popupOver(path: string): Promise<{ tab: Page; popup: Page }> {
    const tab = await extension.open(site.url(path));
    const popup = await extension.click(tab);
    await seen(popup, lastParagraph);
    return { tab, popup };
  }

  test('has its listings in colour, its formulas set, its notes beside their marks, and a button that copies', async () => {
    const { popup } = await popupOver('/ferry');
    // The popup shows the source: nothing more is loaded for it.
    expect(await popup.$eval('article', (article) => article.textContent)).toContain('\\frac{a}{b}');
    const reader = await extension.opened('reader.html', () => press(popup, words('action_reader')));
    await seen(reader, lastParagraph);
    await readThrough(reader);
    await press(reader, words('body_copy_name'));
    await expect
      .poll(() => reader.evaluate(() => navigator.clipboard.readText()), { timeout: 10_000 })
      .toBe('def drift(readings):\n    return readings[-1] - 1.5  # of the pen');
    await reader.close();
  });

  test('of a saved copy opens its own pictures large, and asks nobody for them', async () => {
    const { tab, popup } = await popupOver('/pictures');
    await press(popup, words('save_button'));
    await seen(popup, words('save_done_new'));
    await tab.close();
    const { rows } = await copies(extension, 1);
    const asked = site.asked.length;
    const reader = await extension.open(extension.url(`reader.html#copy=${rows[0]?.id}`));
    await seen(reader, lastParagraph);
    await watchPolicy(reader);
    await press(reader, words('picture_enlarge_named').replace('$WORDS$', 'The pier'));
    const shown = () =>
      reader.$eval('dialog[open] img', (image) => `${image.alt} ${image.naturalWidth} ${image.src.slice(0, 5)}`);
    await reader.waitForSelector('dialog[open] img');
    await expect.poll(shown).toBe('The pier 1 blob:');
    await reader.keyboard.press('ArrowRight');
    await expect.poll(shown).toBe('The ferry 1 blob:');
    await reader.keyboard.press('Escape');
    await expect.poll(() => reader.$('dialog[open]')).toBeNull();
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('The ferry');
    expect(site.asked.length).toBe(asked);
    expect(await stopped(reader)).toBeNull();
    await reader.close();
  });
});

describe.skipIf(firefoxPath === null)('the text in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, pages));
    await extension.grant('*://127.0.0.1/*');
  });

  test('has its listings in colour, its formulas set and its notes beside their marks', async () => {
    const tab = await extension.visit(site.url('/ferry'));
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    const reader = await extension.opened('reader.html', () =>
      popup.locator(`::-p-aria(${words('action_reader')})`).click(),
    );
    await seen(reader, lastParagraph);
    await readThrough(reader);
    await reader.close();
  });
});
