/** What can be measured of a page for those who cannot see it, or use no mouse, or magnify it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page, Viewport } from 'puppeteer-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeScope {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

/** What axe-core finds in one colour scheme, each with where it is: WCAG 2.0 to 2.2 A and AA, and its own advice. */
async function axeFaults(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (how) => (globalThis as unknown as AxeScope).axe.run(document, how),
    options,
  );
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${scheme} ${id}: ${node.html.slice(0, 140)}`));
}

/** Faults of the document itself: no title, no language, something that moves though the reader wants no motion. */
async function documentFaults(page: Page): Promise<readonly string[]> {
  const lacking = await page.evaluate(() => [
    ...(document.title.trim() === '' ? ['no title'] : []),
    ...(document.documentElement.lang === '' ? ['no language'] : []),
  ]);
  let moving = await page.evaluate(motionFaults);
  // What had begun before the reader wanted no motion ends by itself.
  for (let more = 0; moving.length > 0 && more < 10; more++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    moving = await page.evaluate(motionFaults);
  }
  return [...lacking, ...moving];
}

/** In the page: what moves, and whose. */
function motionFaults(): readonly string[] {
  return document.getAnimations().flatMap(({ effect, playState }) => {
    const { duration } = effect?.getComputedTiming() ?? {};
    const moved = effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 90) : '';
    return typeof duration === 'number' && duration > 1 ? [`moves: ${playState} ${moved}`] : [];
  });
}

/** How many pixels of the window's height the bars take that stay while the page scrolls. */
function barsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2);
    let covered = 0;
    for (const one of document.body.querySelectorAll('*')) {
      const { position } = getComputedStyle(one);
      const { top, bottom, width } = one.getBoundingClientRect();
      const stays = ['fixed', 'sticky'].includes(position) && one.closest('dialog, [role="dialog"]') === null;
      if (!stays || width < innerWidth / 2 || (top > 1 && bottom < innerHeight - 1)) continue;
      covered += Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    }
    scrollTo(0, 0);
    return covered;
  });
}

/** Whatever is wider than the page at 320 CSS pixels, and bars that leave less than half of 256 of them to the text. */
async function reflowFaults(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} wide`, ...beyond.slice(0, 3).map((one) => `too wide: ${one.outerHTML.slice(0, 90)}`)];
  });
  const covered = await barsOf(page);
  return covered > 128 ? [...wide, `bars cover ${covered} of 256`] : wide;
}

/** Words that are cut off when a reader sets more room between lines, words and letters. */
function spacingFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wider = new CSSStyleSheet();
    wider.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(wider);
    const cut = [...document.body.querySelectorAll<HTMLElement>('button, a, p, label, h1, h2, h3, li, summary, legend')]
      .filter((one) => one.checkVisibility() && one.innerText.trim() !== '')
      .filter((one) => {
        const { overflowY, overflowX, clip, position, textOverflow, webkitLineClamp } = getComputedStyle(one);
        if (position === 'absolute' && clip !== 'auto') return false;
        // Cut off on purpose, whatever the spacing: the whole of it is one click away.
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        return (
          (overflowY !== 'visible' && overflowY !== 'auto' && one.scrollHeight > one.clientHeight + 2) ||
          (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 2)
        );
      });
    const root = document.documentElement;
    const faults = cut.map((one) => `cut off: ${one.outerHTML.slice(0, 120)}`);
    if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} wide when spaced`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== wider);
    return faults;
  });
}

/** In the page: what is wrong with what has the focus; `round` where it was there before, nothing where nothing has it. */
function focusFault(): string | null {
  const active = document.activeElement as (HTMLElement & { met?: boolean }) | null;
  if (active === null || active === document.body) return null;
  if (active.met === true) return 'round';
  active.met = true;
  const name = (active.getAttribute('aria-label') ?? active.innerText ?? '').trim().slice(0, 40);
  const where = `${active.localName} "${name}"`;
  const shown = [active, ...((active as HTMLInputElement).labels ?? [])] as HTMLElement[];
  const outlined = shown.some((one) => getComputedStyle(one).outlineStyle !== 'none');
  const rects = [...active.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const hits = rects.flatMap((rect) =>
    [0.1, 0.5, 0.9].flatMap((across) =>
      [0.15, 0.5, 0.85].map((down) =>
        document.elementFromPoint(rect.left + rect.width * across, rect.top + rect.height * down),
      ),
    ),
  );
  const free = hits.some(
    (hit) => hit !== null && (active.contains(hit) || hit.contains(active) || shown.includes(hit as HTMLElement)),
  );
  const { top = Number.NaN, bottom = Number.NaN } = rects[0] ?? {};
  const over = hits.find((hit) => hit !== null)?.outerHTML.slice(0, 80) ?? 'the window ends';
  const under = `under something: ${where} from ${top} to ${bottom} of ${innerHeight}: ${over}`;
  return [outlined ? '' : `not shown: ${where}`, free ? '' : under].filter(Boolean).join(', ');
}

/** The page as it is once it has taken the window's new size: how much room its bars take is known a frame later. */
export async function resized(page: Page, size: Viewport): Promise<void> {
  await page.setViewport(size);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Where Tab leads: focus that is not shown, or that lies under something else. Ends where the walk comes round. */
export async function focusFaults(page: Page, presses = 60): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let step = 0; step < presses; step++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(focusFault);
    if (found === 'round') break;
    if (found !== null && found !== '') faults.push(found);
  }
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement & { met?: boolean }>('*')) delete one.met;
  });
  return faults;
}

/** All of it, in the window as it is and at 320 × 256 CSS pixels: what 1280 × 1024 are at 400 %. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const before = page.viewport();
  const faults = [
    ...(await axeFaults(page, 'light')),
    ...(await axeFaults(page, 'dark')),
    ...(await documentFaults(page)),
    ...(await spacingFaults(page)),
  ];
  // A popup has the size that it has.
  if (before === null) return faults;
  await resized(page, { width: 320, height: 256 });
  faults.push(...(await reflowFaults(page)), ...(await spacingFaults(page)));
  await resized(page, before);
  return faults;
}
