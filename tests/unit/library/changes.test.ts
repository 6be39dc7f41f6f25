import { describe, expect, test } from 'vitest';
import { changesBetween, type Reading } from '../../../library/save/changes';

const reading = (...paragraphs: readonly string[]): Reading => ({
  title: 'The ferry',
  text: paragraphs.join('\n\n'),
  lang: 'en',
});
const first = 'The ferry at Holm had not missed a crossing in forty years.';
const second = 'They stood about at first, looking at the water.';
const third = 'The harbour master wrote the delay into his book, in ink.';

describe('what changed', () => {
  test('is nothing where nothing did', () => {
    expect(changesBetween(reading(first, second), reading(first, second))).toEqual([]);
  });

  test('is told word by word in a paragraph that was rewritten', () => {
    const now = first.replace('forty', 'fifty');
    expect(changesBetween(reading(first, second), reading(now, second))).toEqual([
      { kind: 'same', count: 1 },
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'The ferry at Holm had not missed a crossing in ' },
          { kind: 'removed', text: 'forty' },
          { kind: 'added', text: 'fifty' },
          { kind: 'same', text: ' years.' },
        ],
      },
      { kind: 'same', count: 1 },
    ]);
  });

  test('is a paragraph that came, went, or stands for quite another one', () => {
    expect(changesBetween(reading(first, second), reading(first, third, second))).toEqual([
      { kind: 'same', count: 2 },
      { kind: 'added', text: third },
      { kind: 'same', count: 1 },
    ]);
    expect(changesBetween(reading(first, second), reading(second))).toEqual([
      { kind: 'same', count: 1 },
      { kind: 'removed', text: first },
      { kind: 'same', count: 1 },
    ]);
    expect(changesBetween(reading(first), reading(third)).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
    ]);
  });

  test('names the title too', () => {
    const changes = changesBetween(reading(first), { ...reading(first), title: 'The late ferry' });
    expect(changes[0]).toMatchObject({ kind: 'changed' });
  });

  test('finds a rewritten paragraph behind one that came before it', () => {
    const changes = changesBetween(reading(first), reading(third, first.replace('forty', 'fifty')));
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'added', 'changed']);
  });

  test('finds the words of scripts without spaces', () => {
    const before: Reading = { title: null, text: '渡し船は四十年間一度も欠航したことがなかった。', lang: 'ja' };
    const changes = changesBetween(before, { ...before, text: before.text.replace('四十', '五十') });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'changed' });
    const words = changes[0]?.kind === 'changed' ? changes[0].words : [];
    expect(
      words
        .filter(({ kind }) => kind === 'same')
        .map(({ text }) => text)
        .join('').length,
    ).toBeGreaterThan(15);
  });

  test('loses no word of either reading', () => {
    const before = reading(first, second, third);
    const after = reading(third, first.replace('crossing', 'single crossing'), 'Something new.');
    const changes = changesBetween(before, after);
    const said = (gone: 'added' | 'removed') =>
      changes
        .flatMap((change) => {
          if (change.kind === 'changed')
            return change.words.filter(({ kind }) => kind !== gone).map(({ text }) => text);
          return change.kind === 'same' || change.kind === gone ? [] : [change.text];
        })
        .join(' ');
    expect(said('added')).toContain('crossing in forty years');
    expect(said('removed')).toContain('Something new.');
  });
});
