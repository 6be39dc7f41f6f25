/** Dates as pages write them, read into ISO 8601. A date without a year is no date. */
import { Pattern } from '../pattern';
import { clip, fold } from '../text';

const MONTHS: readonly string[] = [
  'january januar janvier enero janeiro gennaio stycznia styczeń januari января jan janv ene gen sty يناير ledna januára ianuarie január ocak tammikuuta ιανουαρίου січня януари जनवरी มกราคม ינואר בינואר',
  'february februar février febrero fevereiro febbraio lutego luty februari февраля feb févr fev lut فبراير února februára februarie február şubat helmikuuta φεβρουαρίου лютого февруари फरवरी กุมภาพันธ์ פברואר בפברואר',
  'march märz mars marzo março marca marzec maart марта mar mär mrz mrt مارس maret marts března martie március mart maaliskuuta μαρτίου березня март मार्च มีนาคม מרץ במרץ',
  'april avril abril aprile kwietnia kwiecień апреля apr avr abr kwi أبريل ابريل dubna apríla aprilie április nisan huhtikuuta απριλίου квітня април अप्रैल เมษายน אפריל באפריל',
  'may mai mayo maio maggio maja maj mei мая mag مايو května mája május mayıs toukokuuta μαΐου μαϊου травня май मई พฤษภาคม מאי במאי',
  'june juni juin junio junho giugno czerwca czerwiec июня jun giu cze يونيو června júna iunie június haziran kesäkuuta ιουνίου червня юни जून มิถุนายน יוני ביוני',
  'july juli juillet julio julho luglio lipca lipiec июля jul juil lug lip يوليو července júla iulie július temmuz heinäkuuta ιουλίου липня юли जुलाई กรกฎาคม יולי ביולי',
  'august août agosto sierpnia sierpień augustus augusti августа aug ago sie أغسطس agustus srpna augusta augusztus ağustos elokuuta αυγούστου серпня август अगस्त สิงหาคม אוגוסט באוגוסט',
  'september septembre septiembre setembro settembre września wrzesień сентября sep sept set wrz سبتمبر září septembra septembrie szeptember eylül syyskuuta σεπτεμβρίου вересня септември सितंबर सितम्बर กันยายน ספטמבר בספטמבר',
  'october oktober octobre octubre outubro ottobre października październik октября oct okt out ott paź أكتوبر října októbra octombrie október ekim lokakuuta οκτωβρίου жовтня октомври अक्टूबर ตุลาคม אוקטובר באוקטובר',
  'november novembre noviembre novembro listopada listopad ноября nov lis نوفمبر listopadu novembra noiembrie kasım marraskuuta νοεμβρίου листопада ноември नवंबर नवम्बर พฤศจิกายน נובמבר בנובמבר',
  'december dezember décembre diciembre dezembro dicembre grudnia grudzień декабря dec dez déc dic gru ديسمبر desember prosince decembra decembrie aralık joulukuuta δεκεμβρίου грудня декември दिसंबर दिसम्बर ธันวาคม דצמבר בדצמבר',
];
const MONTH = new Map(MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

const pad = (n: number): string => String(n).padStart(2, '0');

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?!\d)(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?/i;

/** A machine-readable date as ISO 8601, as precise as it is written; null if it is none. */
export function machineDate(value: string | null | undefined): string | null {
  const text = fold(clip(value ?? '', 80));
  if (text === '') return null;
  const match = ISO.exec(text);
  if (!match) return compact(text) ?? spelledDate(text);
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = iso(Number(year), Number(month), Number(day));
  if (!date || hour === undefined) return date;
  const offset = (zone ?? '')
    .toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, rest) => `${hours}:${rest ?? '00'}`);
  const time = `${date}T${hour}:${minute}:${second ?? '00'}${offset}`;
  return Number.isNaN(Date.parse(time)) ? date : time;
}

function compact(text: string): string | null {
  const match = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/.exec(text);
  return match ? iso(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

// Words are spelled by what they hold not: a counted \p{L} takes V8 hundreds of milliseconds to compile.
const DAY_FIRST = new Pattern(
  String.raw`(?:^|[^\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?\s?(?:de\s|di\s|of\s)?([^\s\d.,،/()|:;-]{2,12})\.?[,،]?\s?(?:de\s|del\s)?(\d{4})(?!\d)`,
  'g',
);
const MONTH_FIRST = new Pattern(
  String.raw`(?:^|[^\p{L}\d])([\p{L}][^\s\d.,،/()|:;-]{2,11})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)`,
  'g',
);
/** As journals have it: "2023 Jan 7"; in Hungarian "2023. január 7.". */
const YEAR_FIRST = new Pattern(
  String.raw`(?:^|[^\p{L}\d])(\d{4})(?:[\s-]|\.\s)([\p{L}][^\s\d.,،/()|:;-]{2,11})\.?[\s-](\d{1,2})(?!\d)`,
  'g',
);
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
/** In Vietnamese: "5 tháng 3, 2024", "ngày 5 tháng 3 năm 2024". */
const VIETNAMESE = /(?:^|\D)(\d{1,2})\stháng\s(\d{1,2})(?:,|\snăm)?\s(\d{4})(?!\d)/;
/** In Korean with spaces: "2024. 3. 5.". */
const NUMERIC_YEAR_FIRST = /(?:^|\D)(\d{4})(?:[-/]|\.\s?)(\d{1,2})(?:[-/]|\.\s?)(\d{1,2})(?!\d)/;
const NUMERIC_DOTS = /(?:^|\D)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const NUMERIC_SLASHES = /(?:^|\D)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;

/** "Ada QuillDec 5": the space between the two is a margin. */
const GLUED = new Pattern(
  String.raw`([\p{Ll}])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[\p{Ll}]{0,6}\.?\s\d)`,
  'g',
);

/** Cheap tests before the dear ones: a date has a year in full; a month that may stand right after a word. */
const YEAR = /[\d٠-٩]{4}/;
const MONTH_AFTER = /\S(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/**
 * The first date spelled out in a short text, as a day; null if there is none or it is ambiguous.
 *
 * @param dayFirst whether "3/4/2020" is in April
 */
export function spelledDate(value: string, dayFirst = false): string | null {
  const line = fold(value);
  if (!YEAR.test(line)) return null;
  const text = clip(MONTH_AFTER.test(line) ? line.replace(GLUED.in(line), '$1 ') : line, 300)
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  for (const [, day, month, year] of text.matchAll(DAY_FIRST.in(text))) {
    const date = named(year, month, day);
    if (date) return date;
  }
  for (const [, month, day, year] of text.matchAll(MONTH_FIRST.in(text))) {
    const date = named(year, month, day);
    if (date) return date;
  }
  for (const [, year, month, day] of text.matchAll(YEAR_FIRST.in(text))) {
    const date = named(year, month, day);
    if (date) return date;
  }
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) return iso(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const yearFirst = EAST_ASIAN.exec(text) ?? NUMERIC_YEAR_FIRST.exec(text);
  if (yearFirst) return iso(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dots = NUMERIC_DOTS.exec(text);
  if (dots) return iso(Number(dots[3]), Number(dots[2]), Number(dots[1]));
  return slashes(NUMERIC_SLASHES.exec(text), dayFirst);
}

const THAI = /[\u0e00-\u0e7f]/;

function named(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const number = MONTH.get(month ?? '');
  // Thai counts from 543 years earlier.
  const own = THAI.test(month ?? '') && Number(year) > 2400 ? Number(year) - 543 : Number(year);
  return number === undefined ? null : iso(own, number, Number(day));
}

/** 3/4/2020 is April in one country and March in another: only told apart by a number over 12, or by the language. */
function slashes(match: RegExpExecArray | null, dayFirst: boolean): string | null {
  if (!match) return null;
  const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (a > 12 || (dayFirst && b <= 12)) return iso(year, b, a);
  return b > 12 || a === b ? iso(year, a, b) : null;
}

/** A date in the path of an address: /2017/03/24/ or /2017-03-24-title. */
export function urlDate(url: string): string | null {
  const path = clip(url, 2000).replace(/[?#].*$/s, '');
  const match = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/.-]|$)/.exec(path);
  return match ? iso(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
