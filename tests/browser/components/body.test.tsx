/** What a reader can do with the text of an article itself. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { blobs, figures, formulas, notes, python, readerOf, wideTable } from './body-samples';
import { axeFaults, control, press, redraw, show } from './show';

const listing = (code: string, language = '') =>
  `<p>Before.</p><pre><code${language === '' ? '' : ` class="language-${language}"`}>${code}</code></pre><p>After.</p>`;

const textOf = (host: Element) => host.querySelector('[data-article-body]')?.textContent ?? '';
const bodyOf = (host: Element) => host.querySelector<HTMLElement>('[data-article-body]') ?? document.body;
const painted = () =>
  [...CSS.highlights]
    .filter(([name]) => name.startsWith('pl-code-'))
    .flatMap(([name, ranges]) => [...ranges].map((range) => [name.slice(8), range] as const));
const wordsOf = (range: AbstractRange) =>
  (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset);

async function settled(code: Element, said: string): Promise<void> {
  const words = () => [...code.querySelectorAll('[role=status]')].map((one) => one.textContent).join(' ');
  await expect.poll(words).toContain(said);
}

beforeEach(() => page.viewport(900, 700));
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

test('numbers stand one under the other, in figures of one width', async () => {
  const rows = ['9', '1,204', '31'].map((boats) => `<tr><td>Ems</td><td>${boats}</td></tr>`).join('');
  const host = await show(readerOf(`<table><tr><th>Port</th><th>Boats a year</th></tr>${rows}</table>`).view);
  const cells = [...host.querySelectorAll('td:last-child')];
  const ends = cells.map((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return Math.round(range.getBoundingClientRect().right);
  });
  expect(new Set(ends).size).toBe(1);
  expect(getComputedStyle(cells[0] ?? host).fontVariantNumeric).toBe('tabular-nums');
  expect(getComputedStyle(host.querySelector('th:last-child') ?? host).textAlign).toBe('end');
  expect(getComputedStyle(host.querySelector('td') ?? host).textAlign).toBe('start');
});

describe('a listing', () => {
  test('is coloured without a letter or an element of it changed', async () => {
    const host = await show(readerOf(listing(python, 'python')).view);
    await expect.poll(() => painted().length).toBeGreaterThan(10);
    expect(host.querySelector('pre')?.textContent).toBe(python);
    expect(host.querySelector('pre code')?.childNodes).toHaveLength(1);
    const words = painted().map(([kind, range]) => `${kind}:${wordsOf(range)}`);
    expect(words).toContain('keyword:class');
    expect(words).toContain('comment:# The pen lags behind the air.');
    expect(textOf(host)).toBe(`Before.${python}After.`);
  });

  test('loses its colours when the text is another one', async () => {
    const host = await show(readerOf(listing(python, 'python')).view);
    await expect.poll(() => painted().length).toBeGreaterThan(10);
    await redraw(host, readerOf('<p>No code at all.</p>').view);
    expect(painted()).toEqual([]);
  });

  test('whose colours cannot be had is a listing all the same', async () => {
    const tokensOf = async () => [
      { start: 5000, end: 6000, kind: 'keyword' },
      { start: 0, end: 6, kind: 'keyword' },
    ];
    const host = await show(
      readerOf(listing('import'), {}, { bodyTools: { tokensOf, copyText: async () => true } }).view,
    );
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.querySelector('pre')?.textContent).toBe('import');
    expect(painted().filter(([, range]) => range.endOffset > 6)).toEqual([]);
  });

  test('is copied by its button, which is no part of the text and says what it did', async () => {
    const { view, copyText } = readerOf(listing('const a = 1;\n  a();', 'js'));
    const host = await show(view);
    await press(host, 'Copy this listing');
    expect(copyText).toHaveBeenCalledWith('const a = 1;\n  a();');
    await settled(host, 'Copied');
    expect(textOf(host)).toBe('Before.const a = 1;\n  a();After.');
    expect(getComputedStyle(control(host, 'Copy this listing'), '::before').content).toContain('Copied');
  });

  test('says so when the browser refuses the clipboard', async () => {
    const { view, copyText } = readerOf(listing('a', 'js'));
    copyText.mockResolvedValue(false);
    const host = await show(view);
    await press(host, 'Copy this listing');
    await expect
      .poll(() => [...host.querySelectorAll('[role=status]')].some((one) => (one.textContent ?? '').length > 8))
      .toBe(true);
    expect(getComputedStyle(control(host, 'Copy this listing'), '::before').content).toContain('Copy');
  });

  test('a poem set in lines has no button', async () => {
    const host = await show(readerOf('<pre>The pen goes up,\n  the pen comes down.</pre>').view);
    expect(host.querySelector('[aria-label="Copy this listing"]')).toBeNull();
  });
});

describe('what is wider than the column', () => {
  test('scrolls in itself at 320 px, by the keyboard too, under its own name; the page does not', async () => {
    await page.viewport(320, 640);
    const host = await show(readerOf(wideTable + formulas + listing('x = 1; '.repeat(40), 'js')).view);
    const table = () => host.querySelector<HTMLElement>('.pl-table');
    await expect.poll(() => table()?.getAttribute('role')).toBe('region');
    expect(table()?.getAttribute('aria-label')).toBe('Pressure by the hour');
    expect(host.querySelector('pre')?.getAttribute('aria-label')).toBe('Listing 1');
    table()?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(() => table()?.scrollLeft).toBeGreaterThan(0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('is no stop for the keyboard where there is room', async () => {
    await page.viewport(1200, 700);
    const host = await show(readerOf('<table><tr><th>Year</th><td>1890</td></tr></table>').view);
    await expect.poll(() => host.querySelector('.pl-table')?.hasAttribute('tabindex')).toBe(false);
    expect(host.querySelector('.pl-table')?.hasAttribute('role')).toBe(false);
  });
});

describe('a picture', () => {
  const box = () => document.querySelector('dialog[open]');
  const openMill = async (host: HTMLElement) => {
    await expect
      .poll(
        () =>
          [...host.querySelectorAll('img')].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length,
      )
      .toBe(4);
    await press(host, 'Enlarge the picture: A mill');
    await expect.poll(() => box()?.querySelector('img')?.naturalWidth ?? 0).toBe(1600);
  };

  test('opens large with its caption; Escape closes it and the keyboard is where it was', async () => {
    const host = await show(readerOf(figures).view);
    const text = textOf(host);
    await openMill(host);
    expect(box()?.getAttribute('aria-label')).toBe('Picture 1 of 3');
    expect(box()?.textContent).toContain('The mill, 1890. Source');
    expect(box()?.querySelector('img')?.src).toBe(blobs.get('https://a.example/mill.png'));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    await userEvent.keyboard('{Escape}');
    await expect.poll(box).toBeNull();
    expect(document.activeElement).toBe(control(host, 'Enlarge the picture: A mill'));
    expect(textOf(host)).toBe(text);
  });

  test('leads to the others by the arrows, and back to the one that was left', async () => {
    const host = await show(readerOf(figures).view);
    await openMill(host);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => box()?.querySelector('img')?.alt).toBe('A weir');
    await userEvent.keyboard('{End}');
    await expect.poll(() => box()?.getAttribute('aria-label')).toBe('Picture 3 of 3');
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await expect.poll(() => box()?.getAttribute('aria-label')).toBe('Picture 2 of 3');
    await userEvent.keyboard('{Escape}');
    await expect.poll(box).toBeNull();
    expect(document.activeElement).toBe(control(host, 'Enlarge the picture: A weir'));
  });

  test('is shown dot for dot when asked to, and then scrolls', async () => {
    await page.viewport(500, 500);
    const host = await show(readerOf(figures).view);
    await openMill(host);
    const image = () => box()?.querySelector('img')?.getBoundingClientRect().width ?? 0;
    expect(image()).toBeLessThanOrEqual(500);
    await press(box() as HTMLElement, 'Actual size');
    await expect.poll(image).toBe(1600);
    expect(box()?.querySelector('[tabindex="0"]')?.scrollWidth).toBeGreaterThan(500);
  });

  test('that is a link stays one, with a button of its own; signs and missing pictures have none', async () => {
    const host = await show(readerOf(figures).view);
    const link = host.querySelector('figure a[href="https://b.example/weir"]');
    expect(link?.querySelector('img')?.alt).toBe('A weir');
    expect(link?.querySelector('button')).toBeNull();
    expect(control(host, 'Enlarge the picture: A weir').closest('a')).toBeNull();
    expect(host.querySelectorAll('[data-article-body] button')).toHaveLength(3);
    expect(host.querySelector('.pl-inline')?.closest('button')).toBeNull();
  });

  test('that the setting leaves out can neither be opened nor fetched', async () => {
    const host = await show(
      readerOf(
        '<figure><img src="https://a.example/far.png" alt="Far"></figure>',
        {},
        { pictures: 'hidden', mount: (await import('../../../core/mount')).mountArticle },
      ).view,
    );
    expect(host.querySelector('[data-article-body] :is(img, button)')).toBeNull();
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test('axe finds nothing, whatever is open', async () => {
    document.documentElement.dataset['theme'] = theme;
    const all = listing(python, 'python') + wideTable + formulas + figures + notes;
    const host = await show(readerOf(all).view);
    await expect.poll(() => painted().length).toBeGreaterThan(10);
    expect(await axeFaults(host)).toEqual([]);
    await act(async () => host.querySelector<HTMLElement>('a[href="#pl-fn1"]')?.click());
    expect(await axeFaults(host)).toEqual([]);
    await press(host, 'Enlarge the picture: A mill');
    await expect.poll(() => document.querySelector('dialog[open]')).not.toBeNull();
    expect(await axeFaults(host)).toEqual([]);
  });
});

/** What a colour is on the screen. */
function rgbOf(colour: string): readonly number[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null) throw new Error('nothing to draw with');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number =>
  rgbOf(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ['light', null, null],
  ['dark', null, null],
  ['sepia', '#f4ecd9', '#3a2e1f'],
  ['black', '#000000', '#cfcac0'],
])('every tint of code can be read in %s', (theme, paper, ink) => {
  const root = document.documentElement;
  root.dataset['theme'] = theme === 'black' ? 'dark' : theme;
  if (paper !== null) root.style.setProperty('--paper', paper);
  if (ink !== null) root.style.setProperty('--ink', ink);
  const probe = document.createElement('p');
  document.body.append(probe);
  const shown = (role: string) => {
    probe.style.color = `var(--${role})`;
    return getComputedStyle(probe).color;
  };
  const tints = ['code-keyword', 'code-name', 'code-string', 'code-number'].map(shown);
  const ground = shown('paper');
  root.removeAttribute('style');
  probe.remove();
  expect(new Set(tints).size).toBe(4);
  for (const tint of tints) expect(contrast(tint, ground)).toBeGreaterThanOrEqual(4.5);
});

test('nothing of it is in what is printed', async () => {
  const host = await show(readerOf(listing(python, 'python')).view);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const printed = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
  const button = control(host, 'Copy this listing');
  const hides = printed
    .flatMap((rule) => [...(rule as CSSMediaRule).cssRules])
    .filter(
      (rule) => rule instanceof CSSStyleRule && button.matches(rule.selectorText) && rule.style.display === 'none',
    );
  expect(hides).toHaveLength(1);
});

test('all of it is done anew for a text that was mounted anew', async () => {
  const html = listing(python, 'python') + notes + figures;
  const host = await show(readerOf(html).view);
  await redraw(host, readerOf(`${html}<p>More.</p>`).view);
  expect(bodyOf(host).querySelectorAll('[aria-label="Copy this listing"]')).toHaveLength(1);
  await act(async () => host.querySelector<HTMLElement>('a[href="#pl-fn1"]')?.click());
  expect(host.querySelectorAll('[role=dialog]')).toHaveLength(1);
});
