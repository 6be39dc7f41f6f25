/** The face in which this page is set, as style that has the font files in it: for pages that go out as a file. */
import { FAMILY } from '../../core/export/look-style';
import type { Face } from '../../core/look/look';
import { toBase64 } from '../../library/base64';
import { readPackagedBytes } from '../../platform/packaged';

/** Style sheets with what they import. Those of others, which cannot be read, have no face of ours. */
function* rulesOf(sheets: Iterable<CSSStyleSheet | null>): Generator<CSSFontFaceRule> {
  for (const sheet of sheets) {
    for (const rule of sheet?.cssRules ?? []) {
      if (rule instanceof CSSImportRule) yield* rulesOf([rule.styleSheet]);
      else if (rule instanceof CSSFontFaceRule) yield rule;
    }
  }
}

const plain = (family: string): string => family.replace(/["']/g, '');

/** @param range `unicode-range`; empty for all letters */
function meets(range: string, points: ReadonlySet<number>): boolean {
  if (range === '') return true;
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return [...points].some((point) => spans.some(([first, last]) => point >= first && point <= last));
}

const FILE = /url\("([^"]+)"\)/;

async function withFile(rule: CSSFontFaceRule): Promise<string> {
  const [written, address] = FILE.exec(rule.cssText) ?? [];
  if (written === undefined || address === undefined) throw new Error('A face without a file.');
  const { pathname } = new URL(address, rule.parentStyleSheet?.href ?? document.URL);
  const bytes = await readPackagedBytes(pathname);
  return rule.cssText.replace(written, `url("data:font/woff2;base64,${toBase64(bytes)}")`);
}

/** What is set slanted on an exported page. */
const SLANTED = /<(?:em|i|cite|dfn|var|address)\b|class="standfirst"/;

const END = '</script>';

/** An exported page without what nobody sees: its records, and the bytes of its pictures. */
function shownOf(page: string): string {
  const [first = '', ...rest] = page.split('<script ');
  const shown = first + rest.map((part) => part.slice(part.indexOf(END) + END.length)).join('');
  return shown.replaceAll(/ src="data:[^"]*"/g, '');
}

/** @returns none where a file cannot be read */
async function rulesFor(face: Face, shown: string): Promise<string> {
  try {
    const points = new Set(Array.from(new Set(shown), (letter) => letter.codePointAt(0) ?? 0));
    const needed = [...rulesOf(document.styleSheets)].filter(
      ({ style }) =>
        plain(style.getPropertyValue('font-family')) === FAMILY[face] &&
        (style.getPropertyValue('font-style') !== 'italic' || SLANTED.test(shown)) &&
        meets(style.getPropertyValue('unicode-range'), points),
    );
    return (await Promise.all(needed.map(withFile))).join('\n');
  } catch {
    return '';
  }
}

/** Stands in the page's style until the letters are known that the rules are for. */
const PLACE = '/* faces */';

/**
 * @param make the page, HTML, with these `@font-face` rules in its style
 * @returns the page with the files of its face that hold its letters. Where it is the system's face, or the files cannot
 *   be read, without rules: it names the face
 */
export async function withFace(face: Face, make: (rules: string) => string): Promise<string> {
  if (FAMILY[face] === null) return make('');
  const page = make(PLACE);
  const rules = await rulesFor(face, shownOf(page));
  // A title comes before the style, and may say anything but its tag.
  const at = page.indexOf(PLACE, page.indexOf('<style>'));
  return rules === '' || at === -1 ? make('') : page.slice(0, at) + rules + page.slice(at + PLACE.length);
}
