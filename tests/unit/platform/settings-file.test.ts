import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSettings } from '../../../platform/all-settings';
import { type JudgeRule, readSettingsFile, type SettingsFileFault } from '../../../platform/settings-file';
import { type Allowed, takeSettings } from '../../../platform/settings-store';
import { sourcesIn } from '../words/sources';
import { areaWith, fileOf, fine, read, state } from './settings-states';

const everywhere: Allowed = { everywhere: true, site: async () => true };
const lookOf = (value: unknown, version = 1) => fileOf({ settings: { look: { version, value } } });

describe('every setting', () => {
  test('is in the one list', () => {
    const keys = sourcesIn('platform').flatMap(({ text }) =>
      [...text.matchAll(/: Setting<.*?> = \{\s*key: (?:'([^']+)'|lookKey)/gs)].map(([, key]) => key ?? 'look'),
    );
    expect(keys.length).toBeGreaterThan(9);
    expect(allSettings.map(({ setting }) => setting.key).sort()).toEqual(keys.sort());
  });

  test('has a fallback that its own check takes', () => {
    for (const { setting } of allSettings) expect(setting.check(setting.fallback), setting.key).toBe(true);
  });
});

describe('a hostile file', () => {
  test.each<[why: string, text: string, fault: SettingsFileFault]>([
    ['is no JSON', 'x', 'not-json'],
    ['is empty', '', 'not-json'],
    ['is something else', '{"format":"plainleaf-sites","version":1,"sites":[]}', 'other'],
    ['is a list', '[]', 'other'],
    ['has no version', '{"format":"plainleaf-settings"}', 'other'],
    ['is older than the first', '{"format":"plainleaf-settings","version":0}', 'other'],
    ['is of a newer version', '{"format":"plainleaf-settings","version":2,"settings":{}}', 'newer'],
    ['is huge', `"${'x'.repeat(20_000_001)}"`, 'large'],
  ])('that %s is refused', (_why, text, fault) => expect(readSettingsFile(text, fine)).toBe(fault));

  test('has each bad field named, and nothing of it taken', async () => {
    const { parts, refused } = read(
      `{"format":"plainleaf-settings","version":1,"__proto__":{"polluted":1},"extra":1,
        "settings":{
          "look":{"version":1,"value":{"theme":"neon","size":1e99,"face":7,"justified":true,"own":{"paper":"red","ink":"#123456","x":1},
            "__proto__":{"polluted":1},"constructor":{}}},
          "pictures":{"version":2,"value":"never"},
          "aloud-speed":{"version":1,"value":99},
          "aloud-voices":{"version":1,"value":{"en":"a","de":[],"fr":"${'x'.repeat(2000)}","__proto__":"b"}},
          "reader-aids":{"version":"1","value":{}},
          "library-keys":true,
          "sites":{"version":1,"value":{"supported":true,"byHost":{}}},
          "habits":{"version":1,"value":[]},
          "__proto__":{"version":1,"value":1},
          "rule:reader:a.example":{"version":1,"value":"x"}},
        "sites":7,"rules":{}}`,
    );
    expect(Object.fromEntries(parts)).toEqual({
      look: { justified: true, own: { ink: '#123456' } },
      'aloud-voices': { en: 'a' },
    });
    expect(refused.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      '__proto__: unknown',
      'extra: unknown',
      'look.theme: value',
      'look.size: value',
      'look.face: value',
      'look.own.paper: value',
      'look.own.x: unknown',
      'look.__proto__: unknown',
      'look.constructor: unknown',
      'pictures: newer',
      'aloud-speed: value',
      'aloud-voices.de: value',
      'aloud-voices.fr: value',
      'aloud-voices.__proto__: unknown',
      'reader-aids: value',
      'library-keys: value',
      'sites: unknown',
      'habits: unknown',
      '__proto__: unknown',
      'rule:reader:a.example: unknown',
      'sites: value',
      'rules: value',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('has bad sites and rules refused by name', () => {
    const judge: JudgeRule = (name) =>
      name === 'bad.example' ? { why: 'malformed', line: 3, text: 'No.', said: null } : null;
    const {
      rules,
      sites: taken,
      refused,
    } = read(
      fileOf({
        sites: { supported: false, sites: [{ site: 'good.example' }, { site: 'a/b' }] },
        rules: [
          { site: 'good.example', text: 'body: //a' },
          { site: 'bad.example', text: 'x' },
          { site: 'good.example', text: 'body: //b' },
          null,
        ],
      }),
      judge,
    );
    expect([...rules]).toEqual([['good.example', 'body: //a']]);
    expect([...(taken?.choices.keys() ?? [])]).toEqual(['good.example']);
    expect(refused.map(({ of, name, why }) => `${of} ${name}: ${why}`)).toEqual([
      'site a/b: name',
      'rule bad.example: malformed',
      'rule good.example: twice',
      'setting rules #4: value',
    ]);
  });

  test('of any shape harms nothing: what is kept passes every check', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('theme', 'own', 'size', 'en', '__proto__'), fc.jsonValue()),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...allSettings.map(({ setting }) => setting.key)),
        anything,
        async (key, value) => {
          const area = await areaWith(state);
          await takeSettings(area, read(fileOf({ settings: { [key]: { version: 1, value } } })), everywhere);
          for (const { setting } of allSettings) {
            const record = area.items[setting.key] as { value: unknown } | undefined;
            if (record !== undefined) expect(setting.check(record.value)).toBe(true);
          }
        },
      ),
    );
    expect(typeof readSettingsFile(lookOf(JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)), fine)).toBe('object');
  });
});
