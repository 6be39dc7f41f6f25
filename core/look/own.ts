import { contrast, legible, luminance, mix } from './colour';
import type { OwnColours } from './look';
import { LEAST_CONTRAST, type Roles, THEMES } from './themes';

export interface OwnRoles extends Roles {
  readonly scheme: 'light' | 'dark';
  /** The reader's ink, for the article; `ink` itself unless that had to be made legible for the rest of the page. */
  readonly text: string;
}

/** The five roles from two colours. Whatever those are, the way back can be read: only the article itself takes an ink that cannot. */
export function ownRoles({ paper, ink }: OwnColours): OwnRoles {
  // Where black and white are read on it equally well.
  const scheme = luminance(paper) > 0.179 ? 'light' : 'dark';
  const extreme = scheme === 'light' ? '#000000' : '#ffffff';
  const read = legible(ink, extreme, paper, LEAST_CONTRAST);
  return {
    scheme,
    paper,
    ink: read,
    text: ink,
    soft: legible(mix(read, paper, 0.35), read, paper, LEAST_CONTRAST),
    hairline: legible(mix(paper, read, 0.14), extreme, paper, 1.15),
    leaf: legible(THEMES[scheme].leaf, read, paper, LEAST_CONTRAST),
  };
}

/** How well the ink is read on the paper, and whether that is well enough. */
export function judgeOwn({ paper, ink }: OwnColours): { readonly ratio: number; readonly enough: boolean } {
  const exact = contrast(paper, ink);
  // Cut off, not rounded: 4.49 must not be called 4.5.
  return { ratio: Math.floor(exact * 10) / 10, enough: exact >= LEAST_CONTRAST };
}
