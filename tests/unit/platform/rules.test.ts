import { describe, expect, test } from 'vitest';
import { saveLine } from '../../../entrypoints/shared/reader-rule';
import { changeHabits, withPutBack } from '../../../platform/habits';
import { inTurnOnRule, readRule, replaceRules, rulesOf, writeRule, writeRuleOver } from '../../../platform/rules';
import { MemoryArea } from './memory-area';

const site = 'news.example';

describe('a rule written from two places', () => {
  test('is not written over where it is not what the text was made from', async () => {
    const area = new MemoryArea();
    await writeRule(area, 'reader', site, 'body: //a');
    const save = (base: string, text: string) => writeRuleOver(area, 'reader', site, { base, text });
    expect(await save('', 'body: //b')).toBe('body: //a');
    expect(await readRule(area, 'reader', site)).toBe('body: //a');
    expect(await save('body: //a', 'body: //b')).toBeNull();
    expect(await readRule(area, 'reader', site)).toBe('body: //b');
    expect(await save('body: //a', 'body: //b')).toBeNull();
  });

  test('keeps both lines', async () => {
    const area = new MemoryArea();
    const lines = ['//aside', '//nav', '//footer'];
    await Promise.all(lines.map((line) => inTurnOnRule('reader', site, () => saveLine(area, site, 'strip', line))));
    expect(await readRule(area, 'reader', site)).toBe(lines.map((line) => `strip: ${line}\n`).join(''));
  });
});

test('habits of several popups are all kept', async () => {
  const area = new MemoryArea();
  const selectors = ['//aside', '//nav', '//footer'];
  await Promise.all(
    selectors.map((selector) =>
      changeHabits(area, (all) => withPutBack(all, site, selector, 'https://news.example/a')),
    ),
  );
  expect((await changeHabits(area, (all) => all)).map(({ selector }) => selector)).toEqual(selectors);
});

describe('rules in the place of others', () => {
  const before = new Map([
    ['a.example', 'body: //a'],
    ['b.example', 'body: //b'],
  ]);

  test('are the only ones', async () => {
    const area = new MemoryArea();
    await replaceRules(area, 'pack', before);
    await replaceRules(area, 'pack', new Map([['b.example', 'body: //c']]));
    expect([...(await rulesOf(area, 'pack'))]).toEqual([['b.example', 'body: //c']]);
  });

  test('change nothing where there is no room', async () => {
    const area = new MemoryArea(200);
    await replaceRules(area, 'pack', before);
    await expect(replaceRules(area, 'pack', new Map([['c.example', 'x'.repeat(300)]]))).rejects.toThrow();
    expect(await rulesOf(area, 'pack')).toEqual(before);
  });

  test('interrupted, leave old names until the next time', async () => {
    const area = new MemoryArea();
    await replaceRules(area, 'pack', before);
    const after = new Map([['b.example', 'body: //c']]);
    const stopped = {
      get: area.get.bind(area),
      set: area.set.bind(area),
      remove: () => Promise.reject(new Error('The browser stops.')),
    };
    await expect(replaceRules(stopped, 'pack', after)).rejects.toThrow();
    expect([...(await rulesOf(area, 'pack')).keys()]).toEqual(['a.example', 'b.example']);
    await replaceRules(area, 'pack', after);
    expect(await rulesOf(area, 'pack')).toEqual(after);
  });
});
