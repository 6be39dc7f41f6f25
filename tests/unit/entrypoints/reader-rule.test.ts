import { describe, expect, test } from 'vitest';
import { saveLine } from '../../../entrypoints/shared/reader-rule';
import { readRule, writeRule } from '../../../platform/rules';
import { MemoryArea } from '../platform/memory-area';

const site = 'news.example';
const read = (area: MemoryArea) => readRule(area, 'reader', site);

describe('the reader’s own rule', () => {
  test('begins with its first line, and is gone when that is taken back', async () => {
    const area = new MemoryArea();
    const saved = await saveLine(area, site, 'strip', "//div[@id='promo']");
    expect(saved.isNew).toBe(true);
    expect(await read(area)).toBe("strip: //div[@id='promo']\n");
    await saved.undo();
    expect(area.items).toEqual({});
  });

  test('keeps what stood there, in its own line ends', async () => {
    const area = new MemoryArea();
    await writeRule(area, 'reader', site, '# mine\r\ntitle: //h1');
    const saved = await saveLine(area, site, 'keep', '//aside');
    expect(await read(area)).toBe('# mine\r\ntitle: //h1\r\nkeep: //aside\r\n');
    await saved.undo();
    expect(await read(area)).toBe('# mine\r\ntitle: //h1');
  });

  test('says nothing twice', async () => {
    const area = new MemoryArea();
    await saveLine(area, site, 'strip', '//aside');
    const again = await saveLine(area, site, 'strip', '//aside');
    expect(again.isNew).toBe(false);
    expect(await read(area)).toBe('strip: //aside\n');
    await again.undo();
    expect(await read(area)).toBe('strip: //aside\n');
  });

  test('says nothing and its contrary', async () => {
    const area = new MemoryArea();
    await saveLine(area, site, 'keep', '//aside');
    const saved = await saveLine(area, site, 'strip', '//aside');
    expect(await read(area)).toBe('strip: //aside\n');
    await saved.undo();
    expect(await read(area)).toBe('keep: //aside\n');
  });

  test('taken back after it was changed elsewhere, only the line goes', async () => {
    const area = new MemoryArea();
    const saved = await saveLine(area, site, 'strip', '//aside');
    await saveLine(area, site, 'strip', '//nav');
    await saved.undo();
    expect(await read(area)).toBe('strip: //nav\n');
  });
});
