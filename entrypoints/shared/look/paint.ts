import type { Face, Look } from '../../../core/look/look';
import { paintedOf } from '../../../core/look/painted';
import { keepMirror } from './mirror';

const sheets: Readonly<Record<Face, string | null>> = {
  literata: null,
  'source-sans': '/faces/source-sans.css',
  atkinson: '/faces/atkinson.css',
  opendyslexic: '/faces/opendyslexic.css',
  system: '/faces/system.css',
};

const root = document.documentElement;
let painted: readonly string[] = [...root.style].filter((name) => name.startsWith('--'));

/** The style sheet of the old face goes when that of the new one is there. */
function setFace(sheet: string | null): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-face]')];
  if (links.at(-1)?.getAttribute('href') === sheet) return;
  const leave = () => {
    for (const link of links) link.remove();
  };
  if (sheet === null) {
    leave();
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  link.dataset['face'] = '';
  link.addEventListener('load', leave);
  link.addEventListener('error', leave);
  document.head.append(link);
}

export function paint(look: Look): void {
  const { theme, properties } = paintedOf(look);
  if (theme === null) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  for (const name of painted) if (!(name in properties)) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  painted = Object.keys(properties);
  setFace(sheets[look.face]);
}

/** Writes down how the next page that opens is painted. @param of the stored record of that look, as JSON */
export function writeDown(look: Look, of: string): void {
  const { theme, face, properties } = paintedOf(look);
  keepMirror(of === 'null' ? null : { of, theme, sheet: sheets[face], properties });
}
