import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { extentOf, sizeOf } from '../../../core/extent';

/** The same sentence, as a translator would write it. */
const SAME: Readonly<Record<string, string>> = {
  English: 'The keeper of the lighthouse counts the ships every evening and writes their names into a book.',
  Chinese: '灯塔看守人每天晚上都会清点过往的船只，并把它们的名字记在一本簿子里。',
  Japanese: '灯台守は毎晩、通り過ぎる船を数えて、その名前を一冊の帳面に書き留めている。',
  Korean: '등대지기는 매일 저녁 지나가는 배들을 세어 그 이름을 공책에 적어 둔다.',
  Thai: 'ผู้ดูแลประภาคารนับเรือทุกเย็นและเขียนชื่อของเรือเหล่านั้นลงในสมุดเล่มหนึ่ง',
  Russian: 'Смотритель маяка каждый вечер считает корабли и записывает их названия в тетрадь.',
  Arabic: 'يعدّ حارس المنارة السفن كل مساء ويكتب أسماءها في دفتر صغير يحتفظ به عنده.',
};

test.each(Object.entries(SAME))('a sentence has about the same size in %s', (_, sentence) => {
  const { extent, words } = sizeOf(sentence);
  expect(extent).toBeGreaterThan(60);
  expect(extent).toBeLessThan(125);
  expect(words).toBeGreaterThanOrEqual(10);
  expect(words).toBeLessThanOrEqual(21);
});

it('an alphabet is counted as it is written', () => {
  expect(sizeOf('')).toEqual({ extent: 0, words: 0 });
  expect(sizeOf('One line\nand two – “quoted” 👩‍🔬')).toEqual({ extent: 33, words: 7 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => extentOf(text) === text.length),
    { seed: 1 },
  );
});

it('scripts in one text are counted each in its own way', () => {
  expect(sizeOf('React 是一个库')).toEqual({ extent: 6 + 4 * 3, words: 1 + 2 });
  expect(sizeOf('한국어 문장')).toEqual({ extent: 11, words: 2 });
  expect(sizeOf('。')).toEqual({ extent: 2, words: 1 });
});

it('the extent of parts is that of the whole', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '字', 'か', '한', 'ก', '，', '\u{20000}', '👋') });
  fc.assert(
    fc.property(text, text, (a, b) => extentOf(a + b) === extentOf(a) + extentOf(b)),
    { seed: 1 },
  );
});
