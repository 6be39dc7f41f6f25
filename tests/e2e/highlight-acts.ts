/** What a reader does with passages of an article, and what is painted of it. */
import type { Page } from 'puppeteer-core';

/** Where a text stands in the window, from its first letter to its last; it is scrolled into view. */
function endsOf(page: Page, text: string): Promise<{ x: number; y: number; toX: number; toY: number }> {
  return page.evaluate((wanted) => {
    const body = document.querySelector('[data-article-body]');
    const walker = document.createTreeWalker(body ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first === undefined || last === undefined) break;
      const middle = (rect: DOMRect) => rect.top + rect.height / 2;
      return { x: first.left + 1, y: middle(first), toX: last.right - 1, toY: middle(last) };
    }
    throw new Error(`Not in the article: ${wanted}`);
  }, text);
}

/** Draws over a text with the mouse. */
export async function drawOver(page: Page, text: string): Promise<void> {
  const { x, y, toX, toY } = await endsOf(page, text);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
}

export async function clickOn(page: Page, text: string): Promise<void> {
  const { x, y, toX, toY } = await endsOf(page, text);
  const oneLine = Math.abs(toY - y) < 2;
  await page.mouse.click(oneLine ? (x + toX) / 2 : x + 8, y);
}

/** Puts the caret before a text and selects so many letters of it by the keyboard. */
export async function selectByKey(page: Page, text: string, letters: number): Promise<void> {
  await endsOf(page, text);
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-article-body]') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + 1);
        return;
      }
    }
  }, text);
  await page.keyboard.down('Shift');
  for (let letter = 1; letter < letters; letter++) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}

/** What is painted, by the names of the highlights. */
export function painted(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const textOf = (one: AbstractRange) => {
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      return range.toString();
    };
    const all = [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(textOf).sort()] as const);
    return Object.fromEntries(all.filter(([, ranges]) => ranges.length > 0));
  });
}
