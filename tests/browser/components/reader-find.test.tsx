import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heading, keys, openReader } from './orientation';
import { axeFaults, control } from './show';

beforeEach(() => page.viewport(1300, 700));

const marks = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => spelled(range as StaticRange));
const spelled = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange) => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
};
const count = (host: HTMLElement) => host.querySelector('search [role="status"]')?.textContent;

test('counts, marks without a change to the article, and goes round', async () => {
  const { host } = await openReader();
  const before = host.querySelector('article')?.outerHTML;
  await keys('/');
  await keys('CAFE');
  await expect.poll(() => count(host)).toBe('1 of 12');
  await expect.poll(() => marks('plainleaf-find')).toEqual(Array.from({ length: 12 }, () => 'café'));
  await expect.poll(() => marks('plainleaf-find-now')).toEqual(['café']);
  await keys('{Enter}{Enter}');
  await expect.poll(() => count(host)).toBe('3 of 12');
  await keys('{Shift>}{Enter}{/Shift}');
  await expect.poll(() => count(host)).toBe('2 of 12');
  await keys('{F3}{Shift>}{F3}{F3}{F3}{/Shift}');
  await expect.poll(() => count(host)).toBe('12 of 12');
  expect(host.querySelector('article')?.outerHTML).toBe(before);
  expect(await axeFaults(host)).toEqual([]);
  await keys('{Escape}');
  await expect.poll(() => host.querySelector('search')).toBeNull();
  await expect.poll(() => marks('plainleaf-find')).toEqual([]);
  await expect.poll(() => marks('plainleaf-find-now')).toEqual([]);
});

test('gives the keyboard back, and says when there is nothing', async () => {
  const { host } = await openReader();
  heading(host, 'The moon')?.scrollIntoView();
  await keys('n');
  const before = document.activeElement;
  await keys('/');
  await keys('whales');
  await expect.poll(() => count(host)).toBe('Not found');
  expect(control(host, 'Next match').hasAttribute('disabled')).toBe(true);
  await keys('{Escape}');
  await expect.poll(() => document.activeElement).toBe(before);
});

test('brings a match into view, also out of what is folded, and begins where the reader is', async () => {
  const { host } = await openReader();
  await keys('/');
  await keys('neap');
  await expect.poll(() => count(host)).toBe('1 of 1');
  const folded = host.querySelector('details p');
  await expect.poll(() => folded?.checkVisibility()).toBe(true);
  const { top, bottom } = folded?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
  expect(top).toBeGreaterThan(40);
  expect(bottom).toBeLessThan(700);
  await userEvent.clear(host.querySelector('input') ?? host);
  await keys('sentence about');
  await expect.poll(() => count(host)).toMatch(/^(?!1 ).* of 108$/);
});

test('follows the article when it changes', async () => {
  const { host } = await openReader();
  await keys('/');
  await keys('the moon');
  await expect.poll(() => count(host)).toBe('1 of 26');
  await keys('{Enter}');
  await expect.poll(() => count(host)).toBe('2 of 26');
  const more = document.createElement('p');
  more.textContent = 'Put back: the moon.';
  host.querySelector('[data-article-body]')?.append(more);
  await expect.poll(() => count(host)).toBe('2 of 27');
});
