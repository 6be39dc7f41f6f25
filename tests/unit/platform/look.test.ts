import { describe, expect, test } from 'vitest';
import { lookSetting, lookSteps } from '../../../platform/look';
import { readSetting, writeSetting } from '../../../platform/settings';
import { MemoryArea } from './memory-area';

const { fallback, check } = lookSetting;

test('what is chosen is read again', async () => {
  const area = new MemoryArea();
  expect(await readSetting(area, lookSetting)).toEqual(fallback);
  const chosen = { ...fallback, theme: 'own', face: 'atkinson', size: 240, letters: 15, hyphens: true } as const;
  await writeSetting(area, lookSetting, chosen);
  expect(await readSetting(area, lookSetting)).toEqual(chosen);
});

test('at first nothing is chosen, and every step can be', () => {
  expect(check(fallback)).toBe(true);
  for (const [name, steps] of Object.entries(lookSteps)) {
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps).toContain(fallback[name as keyof typeof lookSteps]);
    for (const step of steps) expect(check({ ...fallback, [name]: step })).toBe(true);
  }
});

describe('a stored look is not taken', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'dark'],
    ['a list', [fallback]],
    ['no theme', { ...fallback, theme: undefined }],
    ['an unknown theme', { ...fallback, theme: 'neon' }],
    ['an inherited name for a face', { ...fallback, face: 'toString' }],
    ['too large', { ...fallback, size: 241 }],
    ['too small', { ...fallback, measure: 0 }],
    ['no number', { ...fallback, leading: Number.NaN }],
    ['a number as text', { ...fallback, letters: '4' }],
    ['no colours', { ...fallback, own: null }],
    ['style in a colour', { ...fallback, own: { ...fallback.own, ink: '#000000; } * { display: none' } }],
    ['a short colour', { ...fallback, own: { ...fallback.own, paper: '#fff' } }],
    ['a switch that is none', { ...fallback, hyphens: 1 }],
  ])('with %s', async (_name, value) => {
    const area = new MemoryArea();
    await area.set({ look: { version: 1, value } });
    expect(await readSetting(area, lookSetting)).toEqual(fallback);
  });

  test('of a later version', async () => {
    const area = new MemoryArea();
    await area.set({ look: { version: lookSetting.version + 1, value: { ...fallback, theme: 'dark' } } });
    expect(await readSetting(area, lookSetting)).toEqual(fallback);
  });
});
