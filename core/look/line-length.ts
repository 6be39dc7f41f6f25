import type { Face, Look } from './look';
import type { Script } from './script';

/** How wide a letter of English is on average, in em: measured in running text; as in components/tokens.css and public/faces/. */
export const LETTER: Readonly<Record<Face, number>> = {
  literata: 0.473,
  'source-sans': 0.42,
  atkinson: 0.445,
  opendyslexic: 0.657,
  system: 0.5,
};

/** How many characters stand on a line. The column is one for all scripts, so that it does not move when an article comes. */
export function lineLength({ measure, face }: Look, script: Script): number {
  return script === 'squares' ? Math.round(measure * LETTER[face]) : measure;
}
