import { describe, expect, test } from 'vitest';
import { hostsToReject } from '../../../platform/consent-choice';
import { type ConsentReport, consentReport, forgetReport, keepReport } from '../../../platform/consent-report';
import { MemoryArea } from './memory-area';

const rejected: ConsentReport = { vendor: 'Onetrust', done: 'rejected', why: 'refused' };
const leftAlone: ConsentReport = { vendor: null, done: 'left-alone', why: 'pay-or-accept' };

describe('what is kept of a consent dialog', () => {
  test('it is found again by its tab, with the site it was on, and forgotten', async () => {
    const area = new MemoryArea();
    await keepReport(area, 7, 'a.example', leftAlone);
    expect(await consentReport(area, 7)).toEqual({ host: 'a.example', ...leftAlone });
    expect(await consentReport(area, 8)).toBeNull();
    await forgetReport(area, 7);
    expect(area.items).toEqual({});
  });

  test('what was done outweighs what was left alone on the same site, in either order', async () => {
    const area = new MemoryArea();
    await keepReport(area, 7, 'a.example', leftAlone);
    await keepReport(area, 7, 'a.example', rejected);
    await keepReport(area, 7, 'a.example', leftAlone);
    expect(await consentReport(area, 7)).toMatchObject(rejected);
    await keepReport(area, 7, 'b.example', leftAlone);
    expect(await consentReport(area, 7)).toEqual({ host: 'b.example', ...leftAlone });
  });

  test('a record of another version or shape is none', async () => {
    const area = new MemoryArea();
    const records = [
      null,
      'x',
      { ...rejected, host: 'a.example' },
      { version: 1, ...rejected },
      { version: 1, host: 'a' },
    ];
    for (const record of records) {
      await area.set({ 'consent:7': record });
      expect(await consentReport(area, 7)).toBeNull();
    }
  });
});

describe('the hosts whose dialogs are refused', () => {
  const wanted = { autoClean: true, reader: false, consent: 'reject', never: false };
  const record = (byHost: unknown) => ({ version: 1, value: { supported: false, byHost } });

  test('are those with that choice and no other', () => {
    const byHost = {
      'a.example': wanted,
      'b.example': { ...wanted, consent: 'hide' },
      'c.example': { ...wanted, autoClean: false },
      'd.example': { ...wanted, never: true },
      '127.0.0.1': wanted,
    };
    expect(hostsToReject(record(byHost))).toEqual(['a.example', '127.0.0.1']);
  });

  test.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [record(null)],
    [record('x')],
    [record({ a: null })],
    [record({ '*': wanted })],
  ])('%j names none', (stored) => {
    expect(hostsToReject(stored)).toEqual([]);
  });
});
