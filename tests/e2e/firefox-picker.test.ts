import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FirefoxExtension, startFirefox } from './firefox';
import { firefoxPath, seen, textOf, words } from './harness';
import { lastParagraph } from './pages';
import { choices, inner, markup, pickers, pointAt, ruleKey } from './picker-acts';
import { hostilePage, promo, promoPage } from './picker-pages';
import { begin } from './setup';
import type { Site } from './site';

/** What the picker shows: the extension sees into its closed root, the page does not. */
interface Shown {
  readonly text: string;
  readonly focused: string | null;
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

/** What a page of the extension has at hand. */
interface Scope {
  readonly browser: {
    readonly scripting: {
      executeScript(what: {
        target: { tabId: number };
        func: () => Shown | null;
      }): Promise<readonly { result: Shown | null }[]>;
    };
  };
}

describe.skipIf(firefoxPath === null)('the picker in Firefox', () => {
  let extension: FirefoxExtension;
  let site: Site;

  const rule = async () => (await extension.stored())[ruleKey] ?? '';

  beforeAll(async () => {
    ({ extension, site } = await begin(startFirefox, {
      '/promo': promoPage,
      '/hostile': (_request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'",
        });
        response.end(hostilePage);
      },
    }));
    await extension.grant('*://127.0.0.1/*');
  });

  beforeEach(() => extension.store({ ...choices(false), [ruleKey]: '' }));

  const look = (tab: Page): Promise<Shown | null> =>
    extension.own().evaluate(async (tabId) => {
      const func = () => {
        const host = document.querySelector('plainleaf-picker') as
          | (Element & { openOrClosedShadowRoot?: ShadowRoot })
          | null;
        const root = host?.openOrClosedShadowRoot;
        const frame = root?.querySelector<HTMLElement>('.frame');
        if (!root || !frame) return null;
        const buttons = [...frame.querySelectorAll('button')].map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return { name: button.textContent ?? '', x: left + width / 2, y: top + height / 2 };
        });
        return { text: frame.innerText, focused: root.activeElement?.textContent ?? null, buttons };
      };
      const { scripting } = (globalThis as unknown as Scope).browser;
      const [frame] = await scripting.executeScript({ target: { tabId }, func });
      return frame?.result ?? null;
    }, extension.numberOf(tab));

  const says = (tab: Page, text: string | RegExp) =>
    vi.waitFor(async () => expect((await look(tab))?.text).toMatch(text), { timeout: 10_000, interval: 100 });

  /** A click on a button of the picker, by mouse. */
  async function clickButton(tab: Page, name: string): Promise<void> {
    const place = await vi.waitFor(async () => {
      const found = (await look(tab))?.buttons.find((button) => button.name === words(name));
      if (found === undefined) throw new Error(`There is no button ${name}`);
      return found;
    }, 10_000);
    await tab.mouse.click(place.x, place.y);
  }

  async function pick(tab: Page): Promise<void> {
    const popup = await extension.popupFor(tab);
    await seen(popup, words('site_auto_clean'));
    await popup.locator('::-p-xpath(//footer//button[@aria-controls])').click();
    await popup.locator(`::-p-aria(${words('site_pick_named')})`).click();
    await vi.waitFor(async () => expect(await pickers(tab)).toBe(1), { timeout: 10_000 });
    await tab.bringToFront();
  }

  async function clickOn(tab: Page, selector: string): Promise<void> {
    const { x, y } = await pointAt(tab, selector);
    await tab.mouse.click(x, y);
    await says(tab, words('picker_strip'));
  }

  const untilOver = (tab: Page) => vi.waitFor(async () => expect(await pickers(tab)).toBe(0), { timeout: 10_000 });

  test('by mouse: points, picks, shows what goes, and saves; Undo takes it back', async () => {
    const tab = await extension.visit(site.url('/promo'));
    const before = await inner(tab);
    await pick(tab);
    await pointAt(tab, '#first');
    expect(await inner(tab)).toBe(before);
    await clickOn(tab, '#first');
    expect(await tab.evaluate(() => (globalThis as { clicks?: number }).clicks)).toBe(0);
    await says(tab, /3 matches on this page/);
    expect(await textOf(tab)).not.toContain(promo);
    await clickButton(tab, 'picker_strip');
    await says(tab, /Saved for 127\.0\.0\.1\. It counts whenever you clean a page here\./);
    expect(await rule()).toBe("strip: //div[contains(concat(' ',normalize-space(@class),' '),' promo-box ')]\n");
    await clickButton(tab, 'picker_undo');
    await says(tab, /Taken back/);
    expect(Object.keys(await extension.stored())).not.toContain(ruleKey);
    await clickButton(tab, 'picker_done');
    await vi.waitFor(async () => expect(await inner(tab)).toBe(before), { timeout: 10_000 });
    await untilOver(tab);
    await tab.close();
  });

  test('by keyboard alone, from the heading to the saved rule', async () => {
    const tab = await extension.visit(site.url('/promo'));
    await pick(tab);
    await says(tab, /h1.* · 1 match on this page/);
    const { keyboard } = tab;
    for (const [key, label] of [
      ['ArrowUp', /article · 1 match/],
      ['ArrowDown', /h1.* · 1 match/],
      ['ArrowRight', /p\.byline · 1 match/],
    ] as const) {
      await keyboard.press(key);
      await says(tab, label);
    }
    for (let step = 0; step < 14 && !/promo-box/.test((await look(tab))?.text ?? ''); step++) {
      await keyboard.press('ArrowRight');
    }
    await says(tab, /div\.promo-box · 3 matches/);
    await keyboard.press('Enter');
    await says(tab, /strip: .*promo-box/);
    for (let tabs = 0; tabs < 8 && (await look(tab))?.focused !== words('picker_strip'); tabs++) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
    await says(tab, /Saved for/);
    expect(await rule()).toContain('promo-box');
    await keyboard.press('Escape');
    await untilOver(tab);
    await extension.reload(tab);
    await seen(tab, lastParagraph);
    const popup = await extension.popupFor(tab);
    await seen(popup, lastParagraph);
    expect(await popup.$eval('main article', (article) => article.textContent)).not.toContain(promo);
    await popup.close();
    await tab.close();
  });

  test('Escape leaves the page as it was at every stage, and a second start is no second picker', async () => {
    const tab = await extension.visit(site.url('/promo'));
    const before = await markup(tab);
    await pick(tab);
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await markup(tab)).toBe(before), { timeout: 10_000 });
    await pick(tab);
    await clickOn(tab, '#plain');
    await pick(tab);
    expect(await pickers(tab)).toBe(1);
    await tab.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await markup(tab)).toBe(before), { timeout: 10_000 });
    await tab.close();
  });

  test('what is removed goes at once where auto-clean is at work, and Undo brings it back', async () => {
    await extension.store(choices(true));
    const tab = await extension.visit(site.url('/promo'));
    const note = () => tab.$eval('.harbour-note', (element) => element.checkVisibility());
    await pick(tab);
    await clickOn(tab, '#plain');
    await clickButton(tab, 'picker_strip');
    await says(tab, /Saved for 127\.0\.0\.1\.$/m);
    await vi.waitFor(async () => expect(await note()).toBe(false), { timeout: 10_000 });
    await clickButton(tab, 'picker_undo');
    await vi.waitFor(async () => expect(await note()).toBe(true), { timeout: 10_000 });
    await tab.close();
  });

  test('on a page that is against it', async () => {
    const tab = await extension.visit(site.url('/hostile'));
    await pick(tab);
    await clickOn(tab, 'aside.newsletter');
    await says(tab, /strip: \/\/aside/);
    await clickButton(tab, 'picker_strip');
    await says(tab, /Saved for/);
    expect(await rule()).toContain('newsletter');
    await tab.keyboard.press('Escape');
    await untilOver(tab);
    await tab.close();
  });

  test('nothing went wrong unseen', async () => {
    expect(await extension.inside.errors()).toEqual([]);
  });
});
