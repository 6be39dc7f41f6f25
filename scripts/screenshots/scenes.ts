import type { Page } from 'puppeteer-core';
import { addressOf, readIn, type Sample, shelf } from './articles.ts';
import { picture, SIZE, type Stage, shows, type Theme } from './browser.ts';
import { BAR, beside, windowWith } from './compose.ts';
import { DEMO } from './serve.ts';

const BEGINNING = 'At ten to six in the morning';

/** What there is to show: each takes one picture. */
export type Scene = (stage: Stage, theme: Theme) => Promise<Buffer>;

async function openDemo(stage: Stage): Promise<Page> {
  const tab = await stage.open(DEMO);
  await tab.setViewport({ width: SIZE.width, height: SIZE.height - BAR });
  return tab;
}

async function popupOverDemo(stage: Stage, theme: Theme, act: (popup: Page) => Promise<unknown>): Promise<Buffer> {
  const tab = await openDemo(stage);
  const page = await picture(tab);
  const popup = await stage.popup(tab, BEGINNING, theme);
  await act(popup);
  const over = await picture(popup);
  await tab.close();
  return windowWith(stage.browser, { page, popup: over, address: DEMO.slice(8), theme });
}

/** The reader page, opened from the popup as a reader does. */
async function openReader(stage: Stage, theme: Theme): Promise<Page> {
  const sample = readIn[stage.locale];
  const tab = await stage.open(sample === undefined ? DEMO : addressOf(sample));
  const text = sample?.paragraphs[0]?.slice(0, 40) ?? BEGINNING;
  const popup = await stage.popup(tab, text, theme);
  const press = () => stage.button(popup, 'action_reader').click();
  const reader = await stage.opened('reader.html', press, text, theme);
  await tab.close();
  return reader;
}

async function take(page: Page): Promise<Buffer> {
  await page.setViewport(SIZE);
  await page.bringToFront();
  const taken = await picture(page);
  await page.close();
  return taken;
}

async function own(stage: Stage, theme: Theme, file: string, key: string): Promise<Page> {
  const page = await stage.open(stage.own(file), theme);
  await page.setViewport(SIZE);
  await shows(page, stage.say(key));
  return page;
}

/** Once a stage: the sample articles are saved, and pictures load as for a reader who said so. */
export async function prepare(stage: Stage): Promise<void> {
  const today = new Date().toISOString();
  await stage.store({
    pictures: { version: 1, value: 'always' },
    // Else the library reminds of taking copies out.
    'library-reminder': { version: 1, value: today },
  });
  for (const sample of shelf) if (sample !== readIn[stage.locale]) await save(stage, sample);
}

async function save(stage: Stage, sample: Sample): Promise<void> {
  const tab = await stage.open(addressOf(sample));
  const popup = await stage.popup(tab, sample.paragraphs[0]?.slice(0, 40) ?? sample.title, 'light');
  await stage.button(popup, 'save_button').click();
  await shows(popup, stage.say('save_done_new'));
  await tab.close();
}

/** The article in the browser's side panel. */
async function besideDemo(stage: Stage, theme: Theme): Promise<Buffer> {
  const panelWidth = 460;
  const tab = await openDemo(stage);
  await tab.setViewport({ width: SIZE.width - panelWidth, height: SIZE.height - BAR });
  const page = await picture(tab);
  const popup = await stage.popup(tab, BEGINNING, theme);
  const press = () => stage.button(popup, 'action_beside').click();
  const panel = await stage.opened('sidepanel.html', press, BEGINNING, theme);
  await panel.setViewport({ width: panelWidth, height: SIZE.height - BAR });
  const shown = await picture(panel);
  await panel.close();
  await tab.close();
  return windowWith(stage.browser, { page, panel: shown, address: DEMO.slice(8), theme });
}

const CHOICE = { autoClean: true, reader: false, consent: 'hide', never: false };

const choiceFor = (byHost: object) => ({ sites: { version: 1, value: { supported: false, byHost } } });

async function autoClean(stage: Stage, theme: Theme): Promise<Buffer> {
  const narrow = { width: 620, height: 760 };
  const before = await stage.open(DEMO);
  await before.setViewport(narrow);
  const one = await picture(before);
  await before.close();
  // A site has two names: platform/sites.ts.
  for (const host of ['quarterly.example', 'www.quarterly.example']) await stage.grant(`*://${host}/*`);
  await stage.store(choiceFor({ 'quarterly.example': CHOICE }));
  const after = await stage.open(DEMO);
  await after.setViewport(narrow);
  await after.waitForFunction(() => document.querySelectorAll('[data-plainleaf-hidden]').length > 5);
  const other = await picture(after);
  await after.close();
  await stage.store(choiceFor({}));
  return beside(stage.browser, one, other, theme);
}

export const scenes: ReadonlyMap<string, Scene> = new Map<string, Scene>([
  ['1-popup', (stage, theme) => popupOverDemo(stage, theme, async () => undefined)],
  [
    '2-removed',
    (stage, theme) =>
      popupOverDemo(stage, theme, (popup) =>
        popup.evaluate((heading) => {
          const all = [...document.querySelectorAll('h2')];
          all.find((one) => one.textContent?.includes(heading))?.scrollIntoView({ block: 'start' });
          window.scrollBy(0, -80);
        }, stage.say('removed_heading')),
      ),
  ],
  ['3-reader', async (stage, theme) => take(await openReader(stage, theme))],
  [
    '4-appearance',
    async (stage, theme) => {
      const reader = await openReader(stage, theme);
      await reader.setViewport(SIZE);
      await reader.bringToFront();
      await reader.locator(`::-p-aria([name="${stage.say('look_open_named')}"])`).click();
      await reader.waitForSelector('#look-panel');
      return take(reader);
    },
  ],
  [
    '5-library',
    async (stage, theme) => {
      const library = await own(stage, theme, 'library.html', 'library_heading');
      await shows(library, stage.say('loading'), false);
      return take(library);
    },
  ],
  ['6-settings', async (stage, theme) => take(await own(stage, theme, 'options.html', 'options_heading'))],
  ['7-welcome', async (stage, theme) => take(await own(stage, theme, 'welcome.html', 'welcome_heading'))],
  ['8-auto-clean', autoClean],
  ['9-beside', besideDemo],
]);
