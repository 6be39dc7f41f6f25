import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ReaderView } from '../../../components/ReaderView';
import { filler, focused, heading, keys, long, openReader, outline, part } from './orientation';
import { saveProps } from './save-samples';
import { axeFaults, control, press, redraw } from './show';
import { readerProps, shown } from './view-props';

const current = (host: HTMLElement) => host.querySelector('[aria-current="location"]')?.textContent ?? null;

beforeEach(() => page.viewport(1300, 700));

describe('the outline', () => {
  test('stands beside the text where there is room, nested as the headings are', async () => {
    const { host } = await openReader();
    await expect.poll(() => outline(host)).not.toBeNull();
    const entries = [...(outline(host)?.querySelectorAll('button') ?? [])].map((entry) => entry.textContent);
    expect(entries).toEqual(['The pond', 'Eels', 'The moon', 'The last miller']);
    expect(outline(host)?.querySelector('li li')?.textContent).toBe('Eels');
    const box = outline(host)?.getBoundingClientRect();
    expect(box?.right).toBeLessThanOrEqual(host.querySelector('article')?.getBoundingClientRect().left ?? 0);
    expect(box?.left).toBeGreaterThanOrEqual(0);
  });

  test('leads to a heading with the keyboard, and marks where the reader is', async () => {
    const { host } = await openReader();
    await expect.poll(() => outline(host)).not.toBeNull();
    expect(current(host)).toBeNull();
    control(host, 'The moon').focus();
    await keys('{Enter}');
    expect(document.activeElement).toBe(heading(host, 'The moon'));
    const top = heading(host, 'The moon')?.getBoundingClientRect().top ?? -1;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(200);
    expect(current(host)).toBe('The moon');
    scrollTo(0, 0);
    await expect.poll(() => current(host)).toBeNull();
    scrollBy(0, (heading(host, 'Eels')?.getBoundingClientRect().top ?? 0) + 40);
    await expect.poll(() => current(host)).toBe('Eels');
    // Ids of ours could clash with those of the article, and names of the article with ours: there are none.
    expect(host.querySelectorAll('article [data-article-body] [id]')).toHaveLength(0);
  });

  test('hangs from its button in a narrow window', async () => {
    await page.viewport(400, 600);
    const { host } = await openReader();
    expect(outline(host)).toBeNull();
    heading(host, 'The moon')?.scrollIntoView();
    await keys('o');
    await expect.poll(() => focused()).toBe('The moon');
    expect(document.activeElement?.localName).toBe('button');
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: 9999 };
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(600);
    expect(await axeFaults(host)).toEqual([]);
    await keys('{ArrowUp}{Enter}');
    expect(document.activeElement).toBe(heading(host, 'Eels'));
    expect(() => control(host, 'The last miller')).toThrow();
  });

  test('can be put away and comes back by its key', async () => {
    const { host, aids } = await openReader();
    await expect.poll(() => outline(host)).not.toBeNull();
    await press(host, 'Outline');
    expect(outline(host)).toBeNull();
    expect(aids().outline).toBe(false);
    await keys('o');
    await expect.poll(() => outline(host)?.contains(document.activeElement)).toBe(true);
    await keys('o');
    await expect.poll(() => host.querySelector('article')?.contains(document.activeElement)).toBe(true);
  });

  test('is not there for fewer than two headings, and follows what is put back', async () => {
    const one = { ...long, html: part(2, 'Alone') + filler('x') };
    const { host } = await openReader({}, undefined, one);
    expect(outline(host)).toBeNull();
    expect(() => control(host, 'Outline')).toThrow();
    await redraw(host, <ReaderView {...readerProps()} state={shown({ ...one, html: one.html + part(2, 'Back') })} />);
    await expect.poll(() => outline(host)?.textContent).toBe('AloneBack');
  });
});

test('keys lead through sections and paragraphs, to the last one and back to the title', async () => {
  const { host } = await openReader();
  await expect.poll(() => outline(host)).not.toBeNull();
  const seen: string[] = [];
  for (let count = 0; count < 5; count++) {
    await keys('n');
    seen.push(focused());
  }
  expect(seen).toEqual(['The pond', 'Eels3', 'The moon', 'The last miller', 'The last miller']);
  for (let count = 0; count < 4; count++) await keys('p');
  expect(document.activeElement).toBe(host.querySelector('h1'));
  for (let count = 0; count < 4; count++) await keys('n');
  await keys('j');
  expect(focused()).toContain('A sentence about The last mill');
  await keys('p');
  expect(focused()).toBe('The last miller');
  for (let count = 0; count < 4; count++) await keys('p');
  await keys('jj');
  expect(focused()).toBe('The pond');
  await keys('k');
  expect(focused()).toContain('A sentence about the café');
});

test('keys mean nothing where one writes, with modifiers, or switched off', async () => {
  const { host } = await openReader({ singleKeys: false });
  await keys('n/?');
  expect(document.activeElement).toBe(document.body);
  expect(host.querySelector('dialog, search')).toBeNull();
  const on = await openReader();
  await keys('{Control>}n{/Control}{Alt>}o{/Alt}');
  expect(document.activeElement).toBe(document.body);
  await keys('/');
  await keys('no?');
  expect(on.host.querySelector('input')?.value).toBe('no?');
});

test('the list of keys is what hears them, and holds the switch', async () => {
  const onSingleKeys = vi.fn();
  const { host } = await openReader({ onSingleKeys, save: saveProps({ phase: 'none' }) });
  await keys('?');
  const dialog = host.querySelector('dialog');
  expect(dialog?.open).toBe(true);
  const listed = [...(dialog?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent);
  for (const key of ['j', 'k', 'n', 'p', 'o', '/', 'f', 's', '?', 'Esc', '↓', '↑']) expect(listed).toContain(key);
  expect(await axeFaults(host)).toEqual([]);
  await press(host, 'Single letters are commands');
  expect(onSingleKeys).toHaveBeenCalledExactlyOnceWith(false);
  await keys('{Escape}');
  await expect.poll(() => host.querySelector('dialog')).toBeNull();
});

test('s saves while there is something to save', async () => {
  const save = saveProps({ phase: 'none' });
  const { host, props } = await openReader({ save });
  await keys('s');
  expect(save.onSave).toHaveBeenCalledOnce();
  await redraw(host, <ReaderView {...props} save={{ ...save, view: { phase: 'cancelled' } }} state={shown(long)} />);
});
