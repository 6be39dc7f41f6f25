import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSettings } from '../../../platform/all-settings';
import { lookSetting } from '../../../platform/look';
import { readRule, writeRule } from '../../../platform/rules';
import { readSetting } from '../../../platform/settings';
import { writeSettingsFile } from '../../../platform/settings-file';
import {
  type Allowed,
  keptSettings,
  previewSettings,
  putBack,
  resetSettings,
  takeSettings,
} from '../../../platform/settings-store';
import { noChoice, sites, sitesWaiting } from '../../../platform/sites';
import { MemoryArea } from './memory-area';
import { areaWith, calm, fileOf, read, state, states } from './settings-states';

const everywhere: Allowed = { everywhere: true, site: async () => true };
const nowhere: Allowed = { everywhere: false, site: async () => false };
const written = async (area: MemoryArea) => writeSettingsFile(await keptSettings(area));

describe('a file of all settings', () => {
  test('out and in again is the same, on a fresh device and on any other', async () => {
    await fc.assert(
      fc.asyncProperty(states, states, async (one, other) => {
        const from = await areaWith(one);
        const file = await written(from);
        const fresh = new MemoryArea();
        await takeSettings(fresh, read(file), everywhere);
        expect(await written(fresh)).toBe(await written(await areaWith({ ...one, sites: shownIn(one.sites) })));
        const busy = await areaWith(other);
        await takeSettings(busy, read(file), everywhere);
        const kept = await keptSettings(busy);
        for (const [key, value] of (await keptSettings(from)).values) {
          if (key === 'aloud-voices') expect(kept.values.get(key)).toMatchObject(value as object);
          else expect(kept.values.get(key)).toEqual(value);
        }
        expect(Object.fromEntries(kept.rules)).toMatchObject(one.rules);
      }),
      { numRuns: 60 },
    );
  });

  test('taken twice is taken once, and undone all is as before', async () => {
    await fc.assert(
      fc.asyncProperty(states, states, fc.boolean(), async (one, other, access) => {
        const file = read(await written(await areaWith(one)));
        const area = await areaWith(other);
        const first = structuredClone(area.items);
        const before = await takeSettings(area, file, access ? everywhere : nowhere);
        const once = structuredClone(area.items);
        expect(await takeSettings(area, file, access ? everywhere : nowhere)).toEqual({});
        expect(area.items).toEqual(once);
        await putBack(area, before);
        expect(area.items).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  test('tells before what it changes; sites without access wait', async () => {
    const file = read(await written(await areaWith(state)));
    const area = new MemoryArea();
    const changes = await previewSettings(area, file, nowhere);
    expect(changes).toEqual({
      settings: [
        { key: 'look', fields: ['theme', 'size'] },
        { key: 'aloud-voices', fields: ['en'] },
        { key: 'pictures', fields: [''] },
      ],
      sites: { added: 1, changed: 0 },
      supported: null,
      waiting: 1,
      rules: { added: 1, changed: 0 },
    });
    expect(area.items).toEqual({});
    await takeSettings(area, file, nowhere);
    expect(await readSetting(area, sites)).toEqual({ supported: false, byHost: {} });
    expect(await readSetting(area, sitesWaiting)).toEqual({ 'a.example': calm });
    const wish = read(fileOf({ sites: { supported: true, sites: [] } }));
    expect((await previewSettings(area, wish, nowhere)).supported).toBe('wanted');
    expect((await previewSettings(area, wish, everywhere)).supported).toBe('on');
  });

  test('without room nothing has changed', async () => {
    const area = new MemoryArea(300);
    await expect(takeSettings(area, read(await written(await areaWith(state))), everywhere)).rejects.toThrow('quota');
    expect(area.items).toEqual({});
  });
});

/** A choice for nothing is kept only where all supported sites are cleaned. */
function shownIn({ supported, byHost }: { supported: boolean; byHost: Record<string, object> }) {
  const nothing = JSON.stringify(noChoice);
  const ordered = ({ autoClean, reader, consent, never }: typeof noChoice) => ({ autoClean, reader, consent, never });
  const kept = Object.entries(byHost).filter(
    ([, choice]) => supported || JSON.stringify(ordered(choice as typeof noChoice)) !== nothing,
  );
  return { supported, byHost: Object.fromEntries(kept) };
}

describe('putting back to how it was at first', () => {
  test('one section: the others stay; undone all is as before', async () => {
    const area = await areaWith(state);
    const first = structuredClone(area.items);
    const before = await resetSettings(area, ['look']);
    expect(await readSetting(area, lookSetting)).toEqual(lookSetting.fallback);
    expect(Object.keys(area.items).sort()).toEqual(
      Object.keys(first)
        .filter((key) => key !== 'look')
        .sort(),
    );
    await putBack(area, before);
    expect(area.items).toEqual(first);
  });

  test('all: what came with Plainleaf and what is no setting stays', async () => {
    const area = await areaWith(state);
    await writeRule(area, 'pack', 'p.example', 'body: //p');
    await writeRule(area, 'own', 'o.example', 'body: //o');
    await area.set({ 'something-else': 1 });
    const first = structuredClone(area.items);
    const before = await resetSettings(area, [...new Set(allSettings.map(({ section }) => section)), 'own']);
    expect(area.items).toEqual({ 'rule:own:o.example': 'body: //o', 'something-else': 1 });
    expect(await resetSettings(area, ['look'])).toEqual({});
    await putBack(area, before);
    expect(area.items).toEqual(first);
    expect(await readRule(area, 'reader', 'a.example')).toBe('body: //a');
  });
});
