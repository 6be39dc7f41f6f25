/** The reader's look as style for exported pages: face, colours, sizes and room as in the reader. */
import { LETTER } from '../look/line-length';
import type { Face, Look } from '../look/look';
import { ownRoles } from '../look/own';
import { scriptOf } from '../look/script';
import { type Roles, THEMES } from '../look/themes';

/** What a face is called where its files go along: in components/fonts.css and public/faces/. */
export const FAMILY: Readonly<Record<Face, string | null>> = {
  literata: 'Literata Variable',
  'source-sans': 'Source Sans 3 Variable',
  atkinson: 'Atkinson Hyperlegible Next Variable',
  opendyslexic: 'OpenDyslexic',
  system: null,
};

/** What else it is called on machines that have it, and what is alike. */
const FACES: Readonly<Record<Face, string>> = {
  literata: 'Literata, Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "DejaVu Serif", serif',
  'source-sans': '"Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif',
  atkinson: '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, Arial, "Noto Sans", sans-serif',
  opendyslexic: '"OpenDyslexic 3", "Comic Sans MS", Verdana, Arial, sans-serif',
  system: 'system-ui, sans-serif',
};

/** What stands behind the letters where OpenDyslexic is not there is not as wide as it. */
const NAMED_WIDTHS: Readonly<Record<Face, number>> = { ...LETTER, opendyslexic: 0.56 };

function coloursOf(look: Look): string {
  if (look.theme === 'system') return '';
  const own = look.theme === 'own' ? ownRoles(look.own) : null;
  // The ink that the reader chose: nothing on the page has to be found to change it.
  const roles: Roles = own === null ? THEMES[look.theme as keyof typeof THEMES] : { ...own, ink: own.text };
  const scheme = own?.scheme ?? (look.theme === 'light' || look.theme === 'sepia' ? 'light' : 'dark');
  const named = (['paper', 'ink', 'soft', 'hairline', 'leaf'] as const).map((role) => `--${role}: ${roles[role]};`);
  return `@media screen { :root { color-scheme: ${scheme}; ${named.join(' ')} } }`;
}

/**
 * To follow `PAGE_STYLE`.
 * @param lang of the article, BCP 47
 * @param faces `@font-face` rules that hold the look's face; without them it is named for machines that have it
 */
export function lookStyle(look: Look, lang: string | null, faces = ''): string {
  const script = scriptOf(lang);
  const family = FAMILY[look.face];
  const letter = (faces === '' ? NAMED_WIDTHS : LETTER)[look.face];
  const room = [
    script === 'apart' && look.letters !== 0 ? `letter-spacing: ${look.letters / 100}em;` : '',
    script !== 'squares' && look.words !== 0 ? `word-spacing: ${look.words / 100}em;` : '',
    look.hyphens ? 'hyphens: auto;' : '',
  ].join(' ');
  return `
  ${faces}
  ${coloursOf(look)}
  :lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(hi), :lang(th) { --leading: 1.85; }
  article { max-width: ${(look.measure * letter).toFixed(2)}em; }
  body { font-family: ${family === null ? '' : `"${family}", `}${FACES[look.face]}; }
  @media screen {
    body { font-size: calc(clamp(1.0625rem, 0.98rem + 0.35vw, 1.1875rem) * ${look.size / 100}); line-height: calc(var(--leading, 1.62) * ${look.leading / 100}); }
  }
  .text, .standfirst { ${room} }
  .text :is(h1, h2, h3, h4, h5, h6, table, pre, code, kbd, samp) { hyphens: manual; }
  .text :is(pre, code, kbd, samp) { letter-spacing: normal; word-spacing: normal; }
  ${look.justified ? '.text :is(p, li, dd):not(:is(td, th, figcaption) *) { text-align: justify; }' : ''}
  @media print { article { max-width: none; } }
`;
}
