import { describe, expect, test } from 'vitest';
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
