import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../../core/look/colour';
import { LETTER } from '../../../../core/look/line-length';
import { THEMES } from '../../../../core/look/themes';

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');
const tokens = read('components/tokens.css');

const long = (hex: string): string => (hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex);

/** The colours that each rule with a paper of its own sets, by its selector. */
const rules = [...tokens.matchAll(/([^{}]+)\{([^{}]*--paper: #[^{}]*)\}/g)].map(([, selector = '', body = '']) => {
  const roles = [...body.matchAll(/--(\w+): (#[\da-f]{3,6});/g)].map(([, role = '', hex = '']) => [role, long(hex)]);
  return { selector: selector.trim(), roles: Object.fromEntries(roles) as Record<string, string> };
});

const themed = (theme: string) => rules.filter(({ selector }) => selector.includes(`[data-theme="${theme}"]`));

describe.each(Object.entries(THEMES))('the theme %s', (theme, roles) => {
  test('is the same in the style sheet and in exported files', () => {
    expect(themed(theme).map((rule) => rule.roles)).toEqual([roles]);
  });

  test('lets everything be read on its paper', () => {
    const [{ roles: { paper = '', ink = '', soft = '', leaf = '', hairline = '' } = {} } = {}] = themed(theme);
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(soft, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(leaf, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(hairline, paper)).toBeGreaterThan(1.15);
  });
});

test('a dark system gets the dark theme, and no other rule has colours of its own', () => {
  const others = rules.filter(({ selector }) => !selector.includes('[data-theme="'));
  expect(others).toEqual([{ selector: expect.stringContaining(':root:not([data-theme])'), roles: THEMES.dark }]);
  expect(rules).toHaveLength(5);
});

test.each(Object.entries(LETTER))('%s has one width of letters everywhere', (face, width) => {
  const sheet = face === 'literata' ? tokens : read(`public/faces/${face}.css`);
  expect(/--char: ([\d.]+);/.exec(sheet)?.[1]).toBe(String(width));
});
