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

/**
 * @param page the exported page without the face, HTML: only the files that hold its letters go along
 * @returns `@font-face` rules; none for the system's face, and where the files cannot be read: the page names the face
 */
export async function faceRules(face: Face, page: string): Promise<string> {
  try {
    const points = new Set<number>();
    for (const letter of page) points.add(letter.codePointAt(0) ?? 0);
    const needed = [...rulesOf(document.styleSheets)].filter(
      ({ style }) =>
        plain(style.getPropertyValue('font-family')) === FAMILY[face] &&
        (style.getPropertyValue('font-style') !== 'italic' || SLANTED.test(page)) &&
        meets(style.getPropertyValue('unicode-range'), points),
    );
    return (await Promise.all(needed.map(withFile))).join('\n');
  } catch {
    return '';
  }
}
