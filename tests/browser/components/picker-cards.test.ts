import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { choiceCard, pickingCard, savedCard } from '../../../entrypoints/shared/picker/cards';
import style from '../../../entrypoints/shared/picker/picker.css?inline';
import { lookup } from './lookup';
import { axeFaults } from './show';

const noActs = {
  onPick: vi.fn(),
  onSimilar: vi.fn(),
  onHidden: vi.fn(),
  onCancel: vi.fn(),
  onWider: vi.fn(),
  onNarrower: vi.fn(),
  onConsider: vi.fn(),
  onSave: vi.fn(),
};

const state = {
  matches: 3,
  line: "strip: //div[@id='promo']",
  glance: 'Rope of the year',
  noStrip: '',
  noKeep: '',
  robust: true,
  similar: false,
  mayBeSimilar: true,
  mayWiden: true,
  mayNarrow: true,
};

const scope = globalThis as { browser?: unknown };

beforeAll(() => {
  scope.browser = { i18n: { getMessage: (name: string, substitutions: string[]) => lookup(name, substitutions) } };
});
afterAll(() => {
  delete scope.browser;
});
afterEach(() => document.body.replaceChildren());

test.each([
  ['picking', () => pickingCard(document, noActs).element],
  ['choosing', () => choiceCard(document, noActs).element],
  ['saved', () => savedCard(document, 'Saved for news.example.', vi.fn(), vi.fn()).element],
])('axe finds nothing in the card for %s', async (_name, make) => {
  document.body.append(make());
  expect(await axeFaults(document.body)).toEqual([]);
});

test.each([
  ['picking', () => pickingCard(document, noActs).element],
  [
    'choosing',
    () => {
      const card = choiceCard(document, noActs);
      card.update({ ...state, robust: false, noStrip: 'That would hide the article itself.' });
      return card.element;
    },
  ],
  ['saved', () => savedCard(document, 'Saved for news.example.', vi.fn(), vi.fn()).element],
])('at 320 × 256 pixels nothing of the card for %s is cut off, also with wider spacing', async (_name, make) => {
  await page.viewport(320, 256);
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${style} * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }`,
  );
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'frame';
  const card = make();
  frame.append(card);
  root.append(frame);
  const { left, right, top, bottom } = card.getBoundingClientRect();
  expect([left >= 0, right <= 320, top >= 0, bottom <= 256]).toEqual([true, true, true, true]);
  expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  const inner = card.getBoundingClientRect();
  for (const button of card.querySelectorAll('button')) {
    const box = button.getBoundingClientRect();
    expect(box.right, button.textContent ?? '').toBeLessThanOrEqual(inner.right);
    expect(Math.min(box.width, box.height), button.textContent ?? '').toBeGreaterThanOrEqual(24);
  }
  expect(await axeFaults(host)).toEqual([]);
  await page.viewport(640, 600);
});

test('a page cannot press the buttons', () => {
  const card = choiceCard(document, noActs);
  document.body.append(card.element);
  for (const button of card.element.querySelectorAll('button')) button.click();
  expect(noActs.onSave).not.toHaveBeenCalled();
});

test('says why a block cannot be removed, and why a rule may not hold', () => {
  const card = choiceCard(document, noActs);
  const [strip, keep] = ['Remove this here always', 'This is article, keep it'].map((name) =>
    [...card.element.querySelectorAll('button')].find(({ textContent }) => textContent === name),
  );
  card.update(state);
  expect(card.element.textContent).toContain('3 matches on this page');
  expect([strip?.disabled, keep?.disabled]).toEqual([false, false]);
  card.update({ ...state, noStrip: 'That would hide the article itself.', robust: false });
  expect(card.element.querySelector('.note')?.textContent).toMatch(
    /^That would hide the article itself\. Only its place/,
  );
  expect([strip?.disabled, keep?.disabled]).toEqual([true, false]);
});
