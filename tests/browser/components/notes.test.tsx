/** Footnotes and references that open beside their marks. */
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { notes, readerOf } from './body-samples';
import { press, show } from './show';

describe('a note', () => {
  const dialog = (host: Element) => host.querySelector('[role=dialog]');
  const mark = (host: Element, to: string) => {
    const link = host.querySelector<HTMLAnchorElement>(`a[href="#pl-${to}"]`);
    if (link === null) throw new Error(`no mark ${to}`);
    return link;
  };
  const open = async (host: Element, to: string) => {
    await act(async () => mark(host, to).click());
    return dialog(host);
  };

  test('opens beside its mark with what it says, without the ways back, and leaves the page where it is', async () => {
    const host = await show(readerOf(notes).view);
    const shown = await open(host, 'fn1');
    expect(shown?.getAttribute('aria-label')).toBe('Note 1');
    expect(shown?.textContent).toContain('Not every one: those with a double capsule resist');
    expect(shown?.textContent).not.toContain('↩');
    expect(shown?.querySelector('em')?.textContent).toBe('double');
    expect(shown?.querySelector('[id]')).toBeNull();
    expect(document.activeElement).toBe(shown);
    expect(mark(host, 'fn1').getAttribute('aria-expanded')).toBe('true');
    expect(scrollY).toBe(0);
    const [at, line] = [shown?.getBoundingClientRect(), mark(host, 'fn1').getBoundingClientRect()];
    expect(Math.abs((at?.top ?? 0) - line.bottom)).toBeLessThan(12);
  });

  test('of an encyclopaedia is shown without its letters of return; its link leads out as in the text', async () => {
    const host = await show(readerOf(notes).view);
    const shown = await open(host, 'fn2');
    expect(shown?.textContent).toMatch(/^In a letter, now lost\./);
    expect(shown?.querySelector('a')?.rel).toContain('noreferrer');
  });

  test('closes by Escape, and the keyboard is at the mark again', async () => {
    const host = await show(readerOf(notes).view);
    mark(host, 'fn1').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => dialog(host)).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog(host)).toBeNull();
    expect(document.activeElement).toBe(mark(host, 'fn1'));
    expect(mark(host, 'fn1').getAttribute('aria-expanded')).toBe('false');
  });

  test('closes by a press beside it and by a second one on its mark', async () => {
    const host = await show(readerOf(notes).view);
    await open(host, 'fn1');
    await act(async () => {
      host.querySelector('h2')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    });
    expect(dialog(host)).toBeNull();
    await open(host, 'fn1');
    expect(await open(host, 'fn1')).toBeNull();
  });

  test('leads to another note, to its own place, and nowhere else', async () => {
    const host = await show(readerOf(notes).view);
    const before = location.href;
    await open(host, 'fn1');
    await act(async () => dialog(host)?.querySelector<HTMLElement>('a[href="#pl-orsini"]')?.click());
    expect(dialog(host)?.textContent).toContain('What the cat understood');
    await open(host, 'fn2');
    await press(host, 'Go to the note');
    expect(dialog(host)).toBeNull();
    expect(document.activeElement?.id).toBe('pl-fn2');
    expect(location.href).toBe(before);
  });

  test('is what marks and citations lead to, not a heading, nor the way back', async () => {
    const host = await show(readerOf(notes).view);
    expect((await open(host, 'orsini'))?.textContent).toContain('What the cat understood');
    await userEvent.keyboard('{Escape}');
    expect(await open(host, 'part')).toBeNull();
    expect(document.activeElement?.id).toBe('pl-part');
    expect(await open(host, 'ref1')).toBeNull();
  });

  test('opens under a pointer that rests, without the keyboard, and closes when it is gone', async () => {
    const host = await show(readerOf(notes).view);
    const over = (type: string, on: Element) =>
      on.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));
    over('pointerover', mark(host, 'fn1'));
    expect(dialog(host)).toBeNull();
    await expect.poll(() => dialog(host)?.textContent ?? '').toContain('Not every one');
    expect(dialog(host)?.contains(document.activeElement)).toBe(false);
    over('pointerout', mark(host, 'fn1'));
    await expect.poll(() => dialog(host)).toBeNull();
  });

  test('stays closed for a pointer that only passes', async () => {
    const host = await show(readerOf(notes).view);
    const link = mark(host, 'fn1');
    link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    link.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse' }));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(dialog(host)).toBeNull();
  });

  test('is found among two thousand, and one that is not there does no harm', async () => {
    const marks = Array.from({ length: 2000 }, (_, at) => `<a href="#pl-n${at}">${at}</a> `).join('');
    const items = Array.from({ length: 2000 }, (_, at) => `<li id="pl-n${at}">Note of number ${at}.</li>`).join('');
    const host = await show(readerOf(`<p>${marks}<a href="#pl-none">[9]</a></p><ol>${items}</ol>`).view);
    expect((await open(host, 'n1999'))?.textContent).toContain('Note of number 1999.');
    await userEvent.keyboard('{Escape}');
    expect(await open(host, 'none')).toBeNull();
  });
});
