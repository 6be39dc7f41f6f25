import fc from 'fast-check';
import { allSettings } from '../../../platform/all-settings';
import { lookSetting, lookSteps } from '../../../platform/look';
import { writeRule } from '../../../platform/rules';
import { writeSetting } from '../../../platform/settings';
import { type JudgeRule, readSettingsFile, type SettingsRead } from '../../../platform/settings-file';
import { noChoice } from '../../../platform/sites';
import { MemoryArea } from './memory-area';

export const calm = { ...noChoice, autoClean: true };
export const fine: JudgeRule = () => null;

export function read(text: string, judge: JudgeRule = fine): SettingsRead {
  const result = readSettingsFile(text, judge);
  if (typeof result === 'string') throw new Error(`The file was refused: ${result}`);
  return result;
}

export const fileOf = (more: object) => JSON.stringify({ format: 'plainleaf-settings', version: 1, ...more });

/** Everything that can be chosen. */
export const states = fc.record({
  look: fc.record({
    theme: fc.constantFrom('system', 'light', 'sepia', 'dark', 'black', 'own'),
    own: fc.record({ paper: fc.constantFrom('#ffffff', '#102030'), ink: fc.constantFrom('#000000', '#fafafa') }),
    face: fc.constantFrom('literata', 'source-sans', 'atkinson', 'opendyslexic', 'system'),
    ...Object.fromEntries(Object.entries(lookSteps).map(([name, steps]) => [name, fc.constantFrom(...steps)])),
    justified: fc.boolean(),
    hyphens: fc.boolean(),
  }),
  'reader-aids': fc.record({ outline: fc.boolean(), focus: fc.constantFrom('off', 'paragraph', 'lines') }),
  'panel-follows': fc.boolean(),
  'aloud-speed': fc.constantFrom(0.5, 1, 1.75, 3),
  'aloud-voices': fc.dictionary(fc.constantFrom('en', 'de', 'pt-BR'), fc.string({ maxLength: 40 })),
  pictures: fc.constantFrom('ask', 'always', 'never'),
  'library-keys': fc.boolean(),
  sites: fc.record({
    supported: fc.boolean(),
    byHost: fc.dictionary(
      fc.constantFrom('a.example', 'b.example', '127.0.0.1'),
      fc.record({
        autoClean: fc.boolean(),
        reader: fc.boolean(),
        consent: fc.constantFrom('leave', 'hide', 'reject'),
        never: fc.constant(false),
      }),
    ),
  }),
  rules: fc.dictionary(
    fc.constantFrom('a.example', '.b.example'),
    fc.constantFrom('body: //a', 'strip: //b\ntitle: //c'),
  ),
});

export async function areaWith({ rules, ...values }: Record<string, unknown>): Promise<MemoryArea> {
  const area = new MemoryArea();
  for (const { setting } of allSettings) {
    if (setting.key in values) await writeSetting(area, setting, values[setting.key]);
  }
  for (const [name, text] of Object.entries((rules ?? {}) as Record<string, string>)) {
    await writeRule(area, 'reader', name, text);
  }
  return area;
}

export const state: Record<string, unknown> = {
  look: { ...lookSetting.fallback, theme: 'dark', size: 150 },
  'aloud-voices': { en: 'voice-1' },
  pictures: 'never',
  sites: { supported: false, byHost: { 'a.example': calm } },
  rules: { 'a.example': 'body: //a' },
};
