/** The language of an article: as the page declares it, unless its letters say that this cannot be. */
import { isRightToLeft } from '../direction';
import { text } from './jsonld';
import type { Sources } from './sources';

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;
/** Characters of the text that are looked at, and letters of one script among them that tell what it is. */
const SAMPLE = 3000;
const ENOUGH = 30;
/** Fewer characters are a menu's, which may be in another language. */
const PROSE = 40;

/**
 * Scripts that one language is written in, or one far more than any other, and the least share of the letters: kana stand
 * between Han letters, and the four Persian letters between Arabic ones. Han letters alone come last.
 */
const SCRIPTS: readonly (readonly [lang: string, letters: RegExp, share: number])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.2],
  ['ko', /\p{Script=Hangul}/gu, 0.5],
  ['fa', /[پچژگ]/gu, 0.03],
  ['ar', /\p{Script=Arabic}/gu, 0.5],
  ['he', /\p{Script=Hebrew}/gu, 0.5],
  ['th', /\p{Script=Thai}/gu, 0.5],
  ['el', /\p{Script=Greek}/gu, 0.5],
  ['zh', /\p{Script=Han}/gu, 0.5],
];
const ARABIC = /^(?:ar|arz|ary|fa|ur|ps|ckb|ku|ug|sd|pa|ks|az)\b/i;
/** Languages that are written in these letters, too: where one is declared, it is believed. */
const SHARED: Readonly<Record<string, RegExp>> = {
  ja: /^(?:ja|ain|ryu)\b/i,
  ko: /^ko\b/i,
  fa: ARABIC,
  ar: ARABIC,
  he: /^(?:he|iw|yi|ji|lad)\b/i,
  th: /^th\b/i,
  el: /^(?:el|grc)\b/i,
  zh: /^(?:zh|ja|ko|yue|wuu|cmn|lzh|nan|hak|vi)\b/i,
};

/**
 * @returns a BCP 47 tag; `null` where nothing is declared and the letters are those of many languages
 */
export function readLanguage(sources: Sources): string | null {
  const declared = declaredLanguage(sources);
  const written = writtenIn(sources);
  return written !== null && (declared === null || !SHARED[written]?.test(declared)) ? written : declared;
}

/** What the page says that it is written in. */
export function declaredLanguage({ page, article, meta }: Sources): string | null {
  const { doc } = page;
  const marked = (element: Element | null) => element?.getAttribute('lang') || element?.getAttribute('xml:lang');
  const articles = doc.querySelectorAll('article');
  const header = doc.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content');
  const said = [
    marked(doc.documentElement),
    marked(doc.body),
    articles.length === 1 ? marked(articles[0] ?? null) : null,
    marked(doc.querySelector('main')),
    article && text(article, 'inLanguage'),
    // It may name several, for a page in several.
    header?.includes(',') ? null : header,
    meta.get('og:locale'),
  ];
  const tag = said.map((one) => one?.trim()).find((one) => one && TAG.test(one));
  return tag?.replace(/_/g, '-') ?? null;
}

/** Where Greek begins, after the Latin letters and their accents. */
const AFTER_LATIN = 0x370;

/** Whether a text has enough characters that are not Latin. */
function isForeign(sample: string): boolean {
  let count = 0;
  for (let i = 0; i < sample.length; i++) if (sample.charCodeAt(i) >= AFTER_LATIN) count += 1;
  return count >= ENOUGH;
}

/** The language whose own letters make a good part of the text; `null` for letters of many languages. */
function writtenIn({ blocks }: Sources): string | null {
  let sample = '';
  for (const { text: words } of blocks.all) {
    if (words.length < PROSE) continue;
    sample += words.slice(0, SAMPLE);
    if (sample.length > SAMPLE) break;
  }
  sample = sample.slice(0, SAMPLE);
  // Most pages are in Latin letters: the browser makes none of the expressions for them.
  if (!isForeign(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isMuch = (script: RegExp, share: number): boolean =>
    (sample.match(script)?.length ?? 0) >= Math.max(ENOUGH, letters * share);
  return SCRIPTS.find(([, script, share]) => isMuch(script, share))?.[0] ?? null;
}

/** The direction that a language alone tells; `null` for the usual one. */
export const rtlByLang = (lang: string | null): 'rtl' | null => (lang && isRightToLeft(lang) ? 'rtl' : null);
