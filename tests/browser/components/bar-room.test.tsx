/** What has the focus when a bar grows: https://www.w3.org/WAI/WCAG22/#focus-not-obscured-minimum */
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/page.css';
import { BottomLine } from '../../../components/BottomLine';
import { show } from './show';

beforeEach(() => page.viewport(400, 400));

const rows = Array.from({ length: 30 }, (_, at) => `Row ${at + 1}`);

async function shown(): Promise<{ readonly row: (name: string) => HTMLElement; readonly bar: HTMLElement }> {
  const host = await show(
    <>
      {rows.map((name) => (
        <p key={name}>
          <button type="button">{name}</button>
        </p>
      ))}
      <BottomLine>
        <button type="button">Act</button>
      </BottomLine>
    </>,
  );
  const bar = host.querySelector('footer');
  if (bar === null) throw new Error('no bar');
  await expect.poll(() => document.documentElement.style.getPropertyValue('--bar-below')).toBe(`${bar.offsetHeight}px`);
  const row = (name: string) => {
    const found = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  return { row, bar };
}

/** The last row of which nothing is under the bar. */
function lastAbove(bar: HTMLElement, row: (name: string) => HTMLElement): HTMLElement {
  const above = rows.map(row).filter((one) => one.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top);
  const last = above.at(-1);
  if (last === undefined) throw new Error('nothing is above the bar');
  return last;
}

async function grown(bar: HTMLElement, to: number): Promise<void> {
  bar.style.minHeight = `${to}px`;
  await expect.poll(() => document.documentElement.style.getPropertyValue('--bar-below')).toBe(`${to}px`);
}

test('comes out from under the bar', async () => {
  const { row, bar } = await shown();
  const focused = lastAbove(bar, row);
  focused.focus({ preventScroll: true });
  await grown(bar, 200);
  expect(scrollY).toBeGreaterThan(0);
  expect(focused.getBoundingClientRect().bottom).toBeLessThanOrEqual(bar.getBoundingClientRect().top);
});

test.each(['Act', 'Row 1', 'Row 30'])('leaves the page where it is when %s has it', async (name) => {
  const { row, bar } = await shown();
  row(name).focus({ preventScroll: true });
  await grown(bar, 200);
  expect(scrollY).toBe(0);
});
