import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { machineDate, spelledDate, urlDate } from '../../../core/facts/dates';

describe('a date for machines, as precise as it is written', () => {
  test.each([
    ['2020-03-04', '2020-03-04'],
    [' 2020-03-04\n', '2020-03-04'],
    ['20200304', '2020-03-04'],
    ['2020/03/04', '2020-03-04'],
    ['2020.03.04', '2020-03-04'],
    ['2020-3-4', '2020-03-04'],
    ['2020-03-04T05:06:07Z', '2020-03-04T05:06:07Z'],
    ['2020-03-04t05:06z', '2020-03-04T05:06:00Z'],
    ['2020-03-04 05:06', '2020-03-04T05:06:00'],
    ['2020-03-04T0506', '2020-03-04T05:06:00'],
    ['2020-03-04T05:06:07.123+0200', '2020-03-04T05:06:07+02:00'],
    ['2020-03-04T05:06:07,5-05:30', '2020-03-04T05:06:07-05:30'],
    ['2020-03-04 05:06:07 +02:00', '2020-03-04T05:06:07+02:00'],
    ['2020-03-04T05:06:07+02', '2020-03-04T05:06:07+02:00'],
    ['2020-03-04T05:06:07 CET', '2020-03-04T05:06:07'],
    ['2020-03-04Tsoon', '2020-03-04'],
    ['20200304T050607Z', '2020-03-04'],
    ['Wed, 04 Mar 2020 05:06:07 GMT', '2020-03-04'],
    ['Tue Mar 03 2020 23:30:00 GMT+0100', '2020-03-03'],
    ['March 4, 2020 5:06 PM', '2020-03-04'],
    ['2020 Mar 4', '2020-03-04'],
    ['2020-Mar-04', '2020-03-04'],
    ['2020-02-29', '2020-02-29'],
  ])('%j: %s', (written, date) => {
    expect(machineDate(written)).toBe(date);
  });

  test.each([
    [null],
    [undefined],
    [''],
    ['soon'],
    ['2020'],
    ['2020-03'],
    ['2020-13-04'],
    ['2020-00-04'],
    ['2020-03-00'],
    ['2020-03-045'],
    ['12020-03-04'],
    ['202003041'],
    ['1583298000'],
    ['1583298000000'],
    ['0000-00-00T00:00:00Z'],
    ['1899-12-31'],
    ['2101-01-01'],
    ['03/04/2020'],
  ])('%j is none', (written) => {
    expect(machineDate(written)).toBeNull();
  });

  test.each([
    ['2020-02-31'],
    ['2021-02-29'],
    ['2020-04-31T10:00:00Z'],
    ['20200431'],
    ['31 February 2020'],
    ['2020年6月31日'],
  ])('no such day: %s', (written) => {
    expect(machineDate(written)).toBeNull();
  });

  test.each([['2020-03-04T99:99'], ['2020-03-04T05:60:00Z'], ['2020-03-04T05:06:99']])(
    'no such time, so the day alone: %s',
    (written) => {
      expect(machineDate(written)).toBe('2020-03-04');
    },
  );

  it('is a date that every reader of ISO 8601 understands, whatever is written', () => {
    const written = fc.stringMatching(
      /^(19|20)\d\d-[01]\d-[0-3]\d[T ][0-2]\d:?[0-6]\d(:[0-6]\d)?(Z| ?[+-][01]\d(:?[0-5]\d)?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(written, fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        const date = machineDate(text);
        if (date === null) return;
        expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/);
        expect(Date.parse(date)).not.toBeNaN();
        expect(machineDate(date)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});

/** Twelve writings of the 4th of each month, January first. */
const YEARS: Readonly<Record<string, readonly string[]>> = {
  English: 'January February March April May June July August September October November December'.split(' '),
  'English, short': 'Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.'.split(' '),
  German: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  'French, short': 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  'Spanish, short': 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
  Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
  'Portuguese, short': 'jan fev mar abr mai jun jul ago set out nov dez'.split(' '),
  Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  'Italian, short': 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' '),
  Polish: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  ),
  'Polish, short': 'sty lut mar kwi maj cze lip sie wrz paź lis gru'.split(' '),
  Dutch: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  'Dutch, short': 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  Swedish: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  Russian: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  Danish: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  Norwegian: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  Finnish:
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta'.split(
      ' ',
    ),
  Turkish: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' '),
  Indonesian: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  Czech: 'ledna února března dubna května června července srpna září října listopadu prosince'.split(' '),
  Slovak: 'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra'.split(' '),
  Romanian: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie'.split(
    ' ',
  ),
  Ukrainian: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  Bulgarian: 'януари февруари март април май юни юли август септември октомври ноември декември'.split(' '),
  Greek:
    'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου'.split(
      ' ',
    ),
  Hebrew: 'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר'.split(' '),
  Hindi: 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'.split(' '),
  Thai: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' '),
  Arabic: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
};

describe('a date for people', () => {
  test.each(Object.entries(YEARS))('every month in %s', (_, months) => {
    const read = months.map((month) => spelledDate(`4 ${month} 2020`));
    expect(read).toEqual(months.map((_month, i) => `2020-${String(i + 1).padStart(2, '0')}-04`));
  });

  test.each([
    ['March 4th, 2020'],
    ['MARCH 4, 2020'],
    ['Mar. 4, 2020'],
    ['4th of March, 2020'],
    ['Wednesday 4 March 2020, 10:00'],
    ['Published on March 4, 2020 at 5 pm'],
    ['Mittwoch, 4. März 2020, 10:00 Uhr'],
    ['4.3.2020'],
    ['04. 03. 2020'],
    ['le mercredi 4 mars 2020 à 10h'],
    ['4 de marzo de 2020'],
    ['4 de marzo del 2020'],
    ['4 de março de 2020'],
    ['4 marca 2020 r.'],
    ['4 марта 2020 г.'],
    ['٤ مارس ٢٠٢٠'],
    ['٤ مارس، ٢٠٢٠'],
    ['الأربعاء 4 مارس 2020'],
    ['2020年3月4日'],
    ['2020年03月04日（水）10:00'],
    ['2020년 3월 4일'],
    ['2020/3/4'],
    ['2020-3-4'],
    ['2020. 3. 4. 오전 10:00'],
    ['2020. március 4., 10:00'],
    ['Thứ tư, ngày 4 tháng 3 năm 2020'],
    ['4 tháng 3, 2020'],
    ['4 มีนาคม 2563'],
    ['4 Mart 2020 Çarşamba'],
    ['12 comments 2019 – 4 March 2020'],
    ['4 March 2020, updated 5 March 2020'],
  ])('%j is the 4th of March 2020', (written) => {
    expect(spelledDate(written)).toBe('2020-03-04');
  });

  test.each([
    ['1er janvier 2020', '2020-01-01'],
    ['1º de enero de 2020', '2020-01-01'],
    ['15/03/2020', '2020-03-15'],
    ['03/15/2020', '2020-03-15'],
    ['04/04/2020', '2020-04-04'],
    ['31.12.2020', '2020-12-31'],
  ])('%j: %s', (written, date) => {
    expect(spelledDate(written)).toBe(date);
  });

  test.each([
    ['04/03/2020', '2020-03-04'],
    ['15/03/2020', '2020-03-15'],
    ['03/15/2020', '2020-03-15'],
    ['2020/03/04', '2020-03-04'],
  ])('%j where the day comes first: %s', (written, date) => {
    expect(spelledDate(written, true)).toBe(date);
  });

  test.each([
    ['03/04/2020'],
    ['12/11/2020'],
    ['30/30/2020'],
    ['4 March'],
    ['May 2020'],
    ['4 Smarch 2020'],
    ['10 films 2020'],
    ['99 March 2020'],
    ['4 March 20200'],
    ['14 March 1879'],
    ['in 2020 4 March'],
    ['2020年13月4日'],
    [''],
  ])('%j is none, or not surely one', (written) => {
    expect(spelledDate(written)).toBeNull();
  });
});

test('a date far down a text is not its date', () => {
  expect(spelledDate(`${'x'.repeat(280)} 4 March 2020`)).toBe('2020-03-04');
  expect(spelledDate(`${'x'.repeat(300)} 4 March 2020`)).toBeNull();
});

describe('a date in the path of an address', () => {
  test.each([
    ['https://a.example/2017/03/24/title', '2017-03-24'],
    ['https://a.example/2017/3/4/title', '2017-03-04'],
    ['https://a.example/news/2017-03-24-title', '2017-03-24'],
    ['https://a.example/2017/03/24', '2017-03-24'],
    ['https://a.example/2017/03/24?page=2', '2017-03-24'],
    ['https://a.example/2017-03-24.html#top', '2017-03-24'],
    ['https://a.example/2017/03/title', null],
    ['https://a.example/2017/13/24/title', null],
    ['https://a.example/2017/02/31/title', null],
    ['https://a.example/1234/12/12/title', null],
    ['https://a.example/id-2017/03/24', null],
    ['https://a.example/title?from=/2017/03/24/', null],
    ['https://a.example/title#/2017/03/24/', null],
  ])('%s: %s', (url, date) => {
    expect(urlDate(url)).toBe(date);
  });
});
