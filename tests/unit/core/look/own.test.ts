import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, mix } from '../../../../core/look/colour';
import { judgeOwn, ownRoles } from '../../../../core/look/own';

const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#336699', '#336699', 1],
    // https://webaim.org/resources/contrastchecker/
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  test('is said a little low rather than too high', () => {
    expect(judgeOwn({ paper: '#ffffff', ink: '#777777' })).toEqual({ ratio: 4.4, enough: false });
    expect(judgeOwn({ paper: '#ffffff', ink: '#767676' })).toEqual({ ratio: 4.5, enough: true });
  });
});

test('colours mix by share', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#102030', '#302010', 0.5)).toBe('#202020');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
});

describe('own colours', () => {
  test('whatever the two are, all but the article can be read', () => {
    fc.assert(
      fc.property(hex, hex, (paper, ink) => {
        const roles = ownRoles({ paper, ink });
        expect(roles.paper).toBe(paper);
        expect(roles.text).toBe(ink);
        for (const role of [roles.ink, roles.soft, roles.leaf]) {
          expect(role).toMatch(/^#[\da-f]{6}$/);
          expect(contrast(role, paper)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(roles.hairline, paper)).toBeGreaterThanOrEqual(1.15);
      }),
      { numRuns: 2000 },
    );
  });

  test('an ink that can be read is left as it is, and what is beside it is softer', () => {
    const { ink, text, soft, scheme } = ownRoles({ paper: '#e8efe6', ink: '#1f2a22' });
    expect([ink, text, scheme]).toEqual(['#1f2a22', '#1f2a22', 'light']);
    expect(contrast(soft, '#e8efe6')).toBeLessThan(contrast(ink, '#e8efe6'));
    expect(ownRoles({ paper: '#101820', ink: '#e0e0e0' }).scheme).toBe('dark');
  });
});
