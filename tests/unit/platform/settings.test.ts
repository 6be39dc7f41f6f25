import { describe, expect, test } from 'vitest';
import { pictures, readSetting, type Setting, writeSetting } from '../../../platform/settings';
import { MemoryArea } from './memory-area';

describe('settings', () => {
  test('pictures are asked for until the reader decides', async () => {
    expect(await readSetting(new MemoryArea(), pictures)).toBe('ask');
  });

  test('what was chosen is read again', async () => {
    const area = new MemoryArea();
    await writeSetting(area, pictures, 'never');
    expect(await readSetting(area, pictures)).toBe('never');
  });

  test.each([
    ['text'],
    [null],
    [{ version: 1 }],
    [{ version: 1, value: 'sometimes' }],
    [{ version: 2, value: 'always' }],
    [{ version: 0, value: 'always' }],
    [{ version: 'x', value: 'always' }],
  ])('a stored %j that this version does not understand gives the default', async (record) => {
    const area = new MemoryArea();
    await area.set({ [pictures.key]: record });
    expect(await readSetting(area, pictures)).toBe('ask');
  });

  test('an older value is taken to the newest version, one step at a time', async () => {
    const size: Setting<number> = {
      key: 'size',
      version: 3,
      fallback: 0,
      migrations: [(old) => Number(old) * 10, (old) => Number(old) + 1],
      check: (value): value is number => typeof value === 'number',
    };
    const area = new MemoryArea();
    await area.set({ size: { version: 1, value: '2' } });
    expect(await readSetting(area, size)).toBe(21);
    await area.set({ size: { version: 2, value: 5 } });
    expect(await readSetting(area, size)).toBe(6);
  });
});
