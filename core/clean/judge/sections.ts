/** The heading that a block stands under. */
import type { Block } from '../../blocks';
import { COMMENTS_HEADING } from '../cues/comments';
import { RELATED_HEADING } from '../cues/related';

/** Longer ones are sentences. Characters. */
const HEADING = 120;

export interface Section {
  /** Index of the heading among the blocks that are left; -1 above the first. */
  readonly at: number;
  readonly level: number;
  readonly links: number;
  /** 1 where it leads to other pages, 2 where it opens comments. */
  readonly cue: number;
}

const NONE: Section = { at: -1, level: 0, links: 0, cue: 0 };

/** For each block the last heading before it, itself included. */
export function sectionsOf(left: readonly Block[]): Section[] {
  let open = NONE;
  return left.map((block, at) => {
    const { place, text, linkDensity } = block;
    if (place.heading > 0) open = { at, level: place.heading, links: linkDensity, cue: cueOf(text) };
    else if (text.length <= 40 && cueOf(text) > 0) open = { at, level: 7, links: linkDensity, cue: cueOf(text) };
    return open;
  });
}

function cueOf(text: string): number {
  if (text.length > HEADING) return 0;
  if (RELATED_HEADING.test(text)) return 1;
  return COMMENTS_HEADING.test(text) ? 2 : 0;
}
