import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAfter, secondsOf } from '../../../../core/aloud/cut';
import { sentenceFinder } from '../../../../core/aloud/sentences';

const parts = (text: string, lang: string) =>
  sentenceFinder(lang)(text).map(({ start, end }) => text.slice(start, end));

describe('a text in sentences', () => {
  test.each([
    ['en', ['The tide turned.', 'Nobody saw it!', '“Who would?” asked the miller.', 'No one.']],
    [
      'en',
      ['Dr. Smith met Mrs. J. R. Brown at 5 p.m. on Monday.', 'See fig. 3 for the map.', 'Neither am I.', 'They left.'],
    ],
    ['en', ['I said no.', 'It cost no. 5 a fortune.', 'The U.S. Navy, e.g. Admiral X, came.']],
    ['de', ['Am 3. März kam Hr. Maier, z. B. mit Dr. Huber.', 'Er blieb bzw. Karl blieb.', 'Dann ging er.']],
    ['fr', ['M. Dupont et Mme. Petit dorment.', 'Chut !', 'Ils dorment.']],
    ['pl', ['Mieszka przy ul. Długiej, np. Anna.', 'To koniec.']],
    ['ja', ['今日は晴れです。', '「行きますか？」', 'はい、行きます。']],
    ['zh', ['天气很好。', '我们走吧！', '去哪里？']],
    ['ar', ['ذهبنا إلى البحر.', 'هل رأيته؟', 'نعم.']],
    ['not a language', ['One here.', 'Two there.']],
  ])('%s: %j', (lang, sentences) => {
    const space = lang === 'ja' || lang === 'zh' ? '' : ' ';
    expect(parts(sentences.join(space), lang)).toEqual(sentences);
  });

  test('what has no letter belongs to the sentence before', () => {
    expect(parts('Wait. !? Go.', 'en')).toEqual(['Wait. !?', 'Go.']);
    expect(parts('   ', 'en')).toEqual([]);
  });

  test('nothing is lost, nothing said twice, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.constantFrom('Dr. ', 'A. ', '3. ', 'tide ', '. ', '! ', '。', 'ß', '\u0301', '👩‍👧', '\n', '…'))
        .map((all) => all.join('')),
    );
    const find = {
      en: sentenceFinder('en'),
      de: sentenceFinder('de'),
      ja: sentenceFinder('ja'),
      ar: sentenceFinder('ar'),
    };
    fc.assert(
      fc.property(text, fc.constantFrom<keyof typeof find>('en', 'de', 'ja', 'ar'), (all, lang) => {
        const gaps: string[] = [];
        let at = 0;
        for (const { start, end } of find[lang](all)) {
          gaps.push(end > start ? all.slice(at, start) : 'empty');
          at = end;
        }
        expect([...gaps, all.slice(at)].join('').trim()).toBe('');
      }),
    );
  });
});

describe('a long sentence in parts', () => {
  const cut = (text: string, seconds: number) => {
    const all: string[] = [];
    for (let at = 0; at < text.length; ) {
      const end = cutAfter(text, at, seconds);
      all.push(text.slice(at, end));
      at = end;
    }
    return all;
  };

  test('ends at clauses, else at words', () => {
    const text =
      'When the tide came in, slowly at first, nobody moved; then, all at once, the whole village ran to the mill.';
    expect(cut(text, 3.6)).toEqual([
      'When the tide came in, slowly at first, nobody moved;',
      ' then, all at once,',
      ' the whole village ran to the mill.',
    ]);
    expect(cut('word '.repeat(20).trim(), 2).every((part) => /^(?:word ?)+$/.test(part))).toBe(true);
    expect(cut('In 1,234,567 years', 0.6)).not.toContain('In 1,');
  });

  test('ends at the signs of Chinese and Japanese', () => {
    expect(cut('潮が満ちてきたので、誰も動かなかったが、村人は走った。', 3)[0]).toBe('潮が満ちてきたので、');
  });

  test('a short one is whole', () => {
    expect(cut('It is short.', 10)).toEqual(['It is short.']);
  });

  test('always goes on, keeps all, and keeps within the time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (text, most) => {
          const all = cut(text, most);
          expect(all.join('')).toBe(text);
          for (const part of all) {
            expect(part.length).toBeGreaterThan(0);
            expect(/^[\uDC00-\uDFFF]/.test(part)).toBe(false);
            // One letter may take longer than there is time.
            if ([...part].length > 1) expect(secondsOf(part)).toBeLessThanOrEqual(most + 1e-9);
          }
        },
      ),
    );
  });

  test('a sentence without end is cut as fast as a short one', () => {
    const text = 'a'.repeat(5_000_000);
    expect(cutAfter(text, 0, 10)).toBeLessThan(200);
  });
});
