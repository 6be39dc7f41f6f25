/** A text in sentences, as its language makes them. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words with a full stop that end no sentence. Lower case. */
const ANYWHERE = words('dr prof mr mrs ms mx st vs cf ca jr sr e.g i.e a.m p.m u.s u.k approx');
const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('rev hon gen col capt lt sgt messrs est dept al viz resp inc ltd corp eds ed'),
  de: words(
    'hr fr hrn bzw usw evtl ggf inkl exkl zzgl abs abb bd bde hrsg jh jhd str tel z.b z d.h u.a o.ä s.o s.u v.a i.d.r vgl sog geb gest mio mrd',
  ),
  fr: words('mme mlle mm env éd chap av p.ex c.-à-d boul'),
  es: words('sra srta dña d pág págs aprox ej p.ej ee.uu ud uds'),
  pt: words('sra exmo dra pág págs aprox ex p.ex av'),
  it: words('sig sigg dott ing avv pag cap ecc'),
  nl: words('dhr mevr bijv blz enz d.w.z o.a'),
  pl: words('np tzn tj ul godz r w ok im m.in'),
};
/** And these before a number. */
const NUMBERED = words('no nos nr núm fig figs abb art arts vol vols p pp pg s sec ch nº št č');

/** In these a full stop after a number makes it an ordinal: “am 3. März”. */
const ORDINALS = new Set('de da nb nn no fi cs sk hu pl hr sl sr bs et lv is fo tr'.split(' '));

/** Characters looked at before a full stop. */
const LOOK = 24;

export const languageOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** Whether what ends here goes on in the next segment. */
function goesOn(before: string, after: string, language: string): boolean {
  // “Who would?” asked the miller.
  if (/^\p{Ll}/u.test(after)) return true;
  const tail = before.slice(-LOOK).trimEnd();
  if (!tail.endsWith('.') || tail.endsWith('..')) return false;
  const word = /[^\s([{«„“"'’]*$/u.exec(tail.slice(0, -1))?.[0] ?? '';
  // An initial, but for the English “I”.
  if (/^\p{Lu}$/u.test(word)) return !(language === 'en' && word === 'I');
  if (/^\d{1,2}$/.test(word)) return ORDINALS.has(language);
  const lower = word.toLowerCase();
  if (NUMBERED.has(lower) && /^\p{N}/u.test(after)) return true;
  return (
    ANYWHERE.has(lower) || (Object.hasOwn(ABBREVIATIONS, language) && ABBREVIATIONS[language]?.has(lower) === true)
  );
}

function segmenterFor(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    // The page named a language that is none.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** Signs that open what comes next, left by the segmenter at the end of what was before. */
const OPENING = /(?<=[。！？」』])[「『（【《〈〔]+$/u;

/** Finds where each sentence of a text stands. Costly to make, and made once for all texts of a language. */
export function sentenceFinder(lang: string): (text: string) => readonly Span[] {
  const language = languageOf(lang);
  const segmenter = segmenterFor(lang);
  return (text) => mend(segmenter.segment(text), language);
}

/** The sentences without the white space around them; what has nothing to say belongs to the one before. */
function mend(segments: Intl.Segments, language: string): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  let before = '';
  let opening = 0;
  for (const { segment, index } of segments) {
    const start = index - opening + (opening > 0 ? 0 : segment.length - segment.trimStart().length);
    opening = OPENING.exec(segment)?.[0].length ?? 0;
    const end = index + segment.slice(0, segment.length - opening).trimEnd().length;
    if (end <= start) continue;
    const last = found.at(-1);
    const isMore = !/[\p{L}\p{N}]/u.test(segment) || goesOn(before, segment.trimStart(), language);
    if (last !== undefined && isMore) last.end = end;
    else found.push({ start, end });
    before = segment;
  }
  return found;
}
