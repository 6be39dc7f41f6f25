import { describe, expect, test } from 'vitest';
import { installDecision, isNewEnough, sameInstall, stampOf } from '../../../scripts/setup.mjs';

const lock = JSON.stringify({
  packages: {
    '': { name: 'plainleaf' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-machine': { version: '2.0.0', optional: true },
  },
});
const installed = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });
const old = JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } });

describe('what is done about node_modules', () => {
  test('nothing where our stamp is that of the lock file', () => {
    expect(installDecision({ lock, stamp: stampOf(lock), installed })).toBe('ready');
  });
  test('an install where there is none', () => {
    expect(installDecision({ lock, stamp: null, installed: null })).toBe('install');
    expect(installDecision({ lock, stamp: stampOf(lock), installed: null })).toBe('install');
  });
  test('only a stamp where somebody has installed the same by hand', () => {
    expect(installDecision({ lock, stamp: null, installed })).toBe('stamp');
    expect(installDecision({ lock, stamp: stampOf('older'), installed })).toBe('stamp');
  });
  test('an install where something else is there', () => {
    expect(installDecision({ lock, stamp: stampOf('older'), installed: old })).toBe('install');
  });
});

test('an installed package that the lock file does not know is a difference', () => {
  const more = JSON.stringify({
    packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1' } },
  });
  expect(sameInstall(lock, installed)).toBe(true);
  expect(sameInstall(lock, more)).toBe(false);
});

test.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('Node %s runs TypeScript: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});
