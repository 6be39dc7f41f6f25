import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noChoice, type SiteChoice, type Sites, withChoices, withoutSites } from '../../../platform/sites';
import { readSitesFile, type SitesRead, writeSitesFile } from '../../../platform/sites-file';

const calm: SiteChoice = { ...noChoice, autoClean: true };
const fileOf = (list: unknown, more: object = {}) =>
  JSON.stringify({ format: 'plainleaf-sites', version: 1, supported: false, sites: list, ...more });

function read(text: string): SitesRead {
  const result = readSitesFile(text);
  if (typeof result === 'string') throw new Error(`The file was refused: ${result}`);
  return result;
}

describe('a file of choices', () => {
  test('gives back what was written', () => {
    const all: Sites = {
      supported: true,
      byHost: {
        'b.example': calm,
        'a.example': { autoClean: false, reader: true, consent: 'reject', never: false },
        '127.0.0.1': { ...noChoice, never: true },
      },
    };
    const { choices, supported, refused } = read(writeSitesFile(all, { 'c.example': calm }));
    expect(Object.fromEntries(choices)).toEqual({ ...all.byHost, 'c.example': calm });
    expect([...choices.keys()]).toEqual(['127.0.0.1', 'a.example', 'b.example', 'c.example']);
    expect(supported).toBe(true);
    expect(refused).toEqual([]);
  });

  test('names each bad record with the reason, and takes the others', () => {
    const { choices, refused } = read(
      fileOf([
        { site: 'good.example', autoClean: true },
        { site: 'WWW.Upper.example', reader: true },
        { site: 'good.example', never: true },
        { site: 'www.good.example', never: true },
        { site: 'a/b' },
        { site: '*' },
        { site: 7 },
        null,
        { site: 'one.example', autoClean: 'yes' },
        { site: 'two.example', reader: 1 },
        { site: 'three.example', consent: 'accept' },
        { site: 'four.example', never: [] },
        { site: '__proto__', autoClean: true },
        { site: 'constructor', autoClean: true },
        { site: `${'a'.repeat(300)}.example` },
      ]),
    );
    expect([...choices]).toEqual([
      ['good.example', calm],
      ['upper.example', { ...noChoice, reader: true }],
    ]);
    expect(refused.map(({ name, why }) => `${name.slice(0, 20)}: ${why}`)).toEqual([
      'good.example: twice',
      'www.good.example: twice',
      'a/b: name',
      '*: name',
      '#7: name',
      '#8: shape',
      'one.example: auto-clean',
      'two.example: reader',
      'three.example: consent',
      'four.example: never',
      '__proto__: name',
      'constructor: name',
      `${'a'.repeat(20)}: name`,
    ]);
  });

  test('what never happens happens never', () => {
    const { choices } = read(fileOf([{ site: 'a.example', autoClean: true, reader: true, never: true }]));
    expect(choices.get('a.example')).toEqual({ ...noChoice, never: true });
  });

  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['x'.repeat(1_000_000), 'not-json'],
    ['[]', 'other'],
    ['null', 'other'],
    ['{"sites": []}', 'other'],
    [fileOf({}), 'other'],
    [fileOf([], { version: '1' }), 'other'],
    [fileOf([], { version: 2 }), 'newer'],
    [fileOf(Array.from({ length: 20_001 }, () => 0)), 'large'],
    [' '.repeat(5_000_001), 'large'],
  ])('is refused as a whole when it is none (%#)', (text, fault) => {
    expect(readSitesFile(text)).toBe(fault);
  });

  test('may hold 10,000 sites', () => {
    const list = Array.from({ length: 10_000 }, (_, n) => ({ site: `site-${n}.example`, autoClean: true }));
    expect(read(fileOf(list)).choices.size).toBe(10_000);
  });

  test('does not reach the prototype', () => {
    const text = `{"__proto__": {"supported": true}, "format": "plainleaf-sites", "version": 1, "sites": [
      {"__proto__": {"autoClean": true}, "site": "a.example"}]}`;
    const { choices, supported } = read(text);
    expect(supported).toBe(false);
    expect(choices.get('a.example')).toEqual(noChoice);
    expect(({} as Record<string, unknown>)['autoClean']).toBeUndefined();
  });

  test('whatever it holds, what is taken is well-formed and nothing else changes', () => {
    const field = fc.oneof(fc.boolean(), fc.constantFrom('leave', 'hide', 'reject', 'accept'), fc.anything());
    const record = fc.record(
      {
        site: fc.oneof(fc.domain(), fc.string(), fc.constantFrom('__proto__', 'toString'), fc.anything()),
        autoClean: field,
        reader: field,
        consent: field,
        never: field,
      },
      { requiredKeys: [] },
    );
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(fc.array(fc.oneof(record, fc.jsonValue())), (list) => {
        const { choices, refused } = read(fileOf(list));
        expect(choices.size + refused.length).toBe(list.length);
        for (const [site, choice] of choices) {
          expect(site).toMatch(/^[a-z0-9._:[\]-]+$/);
          expect([choice.autoClean, choice.reader, choice.never].every((one) => typeof one === 'boolean')).toBe(true);
          expect(['leave', 'hide', 'reject']).toContain(choice.consent);
        }
        expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
      }),
    );
  });
});

test('many choices at once change the record as one by one would', () => {
  const all: Sites = { supported: false, byHost: { 'a.example': calm, 'b.example': calm } };
  const changed = withChoices(
    all,
    new Map([
      ['b.example', noChoice],
      ['c.example', calm],
    ]),
  );
  expect(changed.byHost).toEqual({ 'a.example': calm, 'c.example': calm });
  expect(withoutSites(all, ['a.example', 'z.example']).byHost).toEqual({ 'b.example': calm });
  expect(all.byHost).toEqual({ 'a.example': calm, 'b.example': calm });
});
