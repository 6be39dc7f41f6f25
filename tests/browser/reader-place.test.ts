import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { distanceTo, readPlace } from '../../entrypoints/reader/place';

const words = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} tells of the tide number ${i} and of nothing else.`);
const text = words.join('\n\n');

function body(paragraphs: readonly string[], width = 300): HTMLElement {
  const host = document.createElement('div');
  host.style.width = `${width}px`;
  for (const paragraph of paragraphs) {
    const element = document.createElement('p');
    element.append(
      paragraph.slice(0, 5),
      Object.assign(document.createElement('em'), { textContent: paragraph.slice(5) }),
    );
    host.append(element);
  }
  document.body.append(host);
  onTestFinished(() => host.remove());
  return host;
}

const scrollToWord = (host: HTMLElement, at: number) =>
  scrollBy(0, (host.children[at]?.getBoundingClientRect().top ?? 0) - 1);

beforeEach(() => page.viewport(500, 400));

test('a place is found again, also where the lines are other ones', () => {
  const wide = body(words, 400);
  scrollToWord(wide, 20);
  const place = readPlace(wide, text);
  expect(text.slice(place.offset)).toMatch(/^Paragraph 20 /);
  expect(place.share).toBeGreaterThan(0.2);
  expect(place.share).toBeLessThan(0.5);
  wide.remove();
  const narrow = body(words, 180);
  scrollTo(0, 0);
  scrollBy(0, distanceTo(narrow, text, place.offset) ?? 0);
  expect(Math.abs(narrow.children[20]?.getBoundingClientRect().top ?? 99)).toBeLessThan(30);
});

test('blocks that were put back do not move the place', () => {
  const host = body([...words.slice(0, 3), 'Put back: '.repeat(80), ...words.slice(3)]);
  scrollToWord(host, 31);
  expect(text.slice(readPlace(host, text).offset)).toMatch(/^Paragraph 30 /);
  scrollTo(0, 0);
  const down = distanceTo(host, text, text.indexOf('Paragraph 30 '));
  expect(down).toBeCloseTo(host.querySelectorAll('p')[31]?.querySelector('em')?.getBoundingClientRect().top ?? 0, -1.5);
});

test('where the end can be seen, all has been read', () => {
  expect(readPlace(body(words.slice(0, 2)), words.slice(0, 2).join('\n\n'))).toEqual({ share: 1, offset: 0 });
  const host = body(words);
  scrollTo(0, document.documentElement.scrollHeight);
  expect(readPlace(host, text).share).toBe(1);
});

test('an article without text has a place too', () => {
  expect(readPlace(body([]), '')).toEqual({ share: 1, offset: 0 });
  expect(distanceTo(body([]), '', 0)).toBeNull();
});
