import { expect, test } from 'vitest';
import { lettersAbove, lettersBefore, lineRead, minutesLeft, shareOf } from '../../../components/reading-progress';

const height = 800;
/** A page of 5,000 px whose text stands from 300 to 4,000. */
const seen = (scrolled: number) => ({ scrolled, most: 4200, height, top: 300 - scrolled, bottom: 4000 - scrolled });

test('the share grows from the top of the page to where the end of the text can be seen', () => {
  expect([0, 1600, 3200, 4200].map((scrolled) => shareOf(seen(scrolled)))).toEqual([0, 0.5, 1, 1]);
  expect(shareOf({ scrolled: 0, most: 0, height, top: 100, bottom: 500 })).toBe(1);
  // Beyond the page, as some browsers let it spring.
  expect(shareOf(seen(-40))).toBe(0);
});

test('every line of the text can be the one that is read', () => {
  const eye = height * 0.38;
  expect(lineRead(seen(0))).toBe(300);
  expect(lineRead(seen(2000))).toBe(eye);
  // Here the page ends with the text.
  const atEnd = { scrolled: 3200, most: 3200, height, top: -2900, bottom: 800 };
  expect(lineRead(atEnd)).toBe(800);
  expect(lineRead({ ...atEnd, scrolled: 3100, top: -2800, bottom: 900 })).toBe(700);
  let before = -1;
  for (let scrolled = 0; scrolled <= 3200; scrolled += 10) {
    const at = scrolled + lineRead({ scrolled, most: 3200, height, top: 300 - scrolled, bottom: 4000 - scrolled });
    expect(at).toBeGreaterThan(before);
    before = at;
  }
});

test('the time left follows the letters, not the pictures between them', () => {
  const sums = lettersBefore(['a b c', '', 'défg']);
  expect(sums).toEqual([0, 3, 3, 7]);
  expect(lettersAbove({ top: 100, bottom: 300, letters: 80 }, 150)).toBe(20);
  expect(lettersAbove({ top: 100, bottom: 300, letters: 80 }, 0)).toBe(0);
  expect(lettersAbove({ top: 100, bottom: 100, letters: 80 }, 500)).toBe(80);
  expect([0, 2500, 9400, 9999].map((read) => minutesLeft(8, read, 10_000))).toEqual([8, 6, 0, 0]);
  expect(minutesLeft(8, 10_000, 10_000)).toBeNull();
  expect(minutesLeft(0, 0, 10)).toBeNull();
  expect(minutesLeft(8, 0, 0)).toBeNull();
});
