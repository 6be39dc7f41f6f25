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
  /** 1 where it leads to other pages, 2 where it opens comments; also of the heading that it stands under itself. */
  readonly cue: number;
  /** Index of the heading that says so; -1 where none does. */
  readonly cueAt: number;
}

const NONE: Section = { at: -1, level: 0, links: 0, cue: 0, cueAt: -1 };

/** A cue without a heading element reaches as far as one of this level. */
const UNMARKED = 2;

/** For each block the last heading before it, itself included. */
export function sectionsOf(left: readonly Block[]): Section[] {
  let open = NONE;
  let opener = { cue: 0, at: -1, level: 0 };
  return left.map((block, at) => {
    const { place, extent, linkDensity } = block;
    const own = place.heading > 0 || extent <= 40 ? cueOf(block) : 0;
    if (own > 0) opener = { cue: own, at, level: place.heading || UNMARKED };
    else if (place.heading > 0 && place.heading <= opener.level) opener = { cue: 0, at: -1, level: 0 };
    if (place.heading > 0 || own > 0) {
      open = { at, level: place.heading || 7, links: linkDensity, cue: opener.cue, cueAt: opener.at };
    }
    return open;
  });
}

function cueOf({ text, extent }: Block): number {
  if (extent > HEADING) return 0;
  if (RELATED_HEADING.test(text)) return 1;
  return COMMENTS_HEADING.test(text) ? 2 : 0;
}
