/** Where the title stands, and who is named beside it by a link. */
import type { Blocks } from '../blocks';
import { clip, fold, key } from '../text';
import { isPersonName } from './people';

/** Blocks below the title, and above it, that are beside it. */
export const BESIDE = 12;
export const ABOVE = 3;

/** Index of the block that is the title; -1 where none is. */
export function titleAt({ all }: Blocks, title: string | null): number {
  const own = key(title ?? '');
  return own === '' ? -1 : all.findIndex(({ place, text }) => place.heading > 0 && key(text) === own);
}

/** Where sites keep the pages of those who write for them. */
const PROFILES =
  /\/(?:authors?|contributors?|columnists?|writers?|autor(?:en)?|auteurs?|autore)\/([^/?#]{3,80})\/?(?:[?#]|$)/i;
/** Names of one byline, and characters of a line that holds little else. */
const MOST_NAMES = 6;
const NAME_LINE = 80;

/**
 * Names that stand alone beside the title and lead to a page of the same name: `/authors/ada-quill/`.
 *
 * @param at index of the title's block
 */
export function namesByAddress({ all }: Blocks, at: number): string[] {
  const near = all.slice(Math.max(0, at - ABOVE), at + BESIDE);
  const alone = near.filter(({ text, linkDensity }) => text.length <= NAME_LINE && linkDensity > 0.5);
  const names: string[] = [];
  for (const node of alone.flatMap(({ nodes }) => nodes.slice(0, MOST_NAMES))) {
    const slug = PROFILES.exec(clip(node.parentElement?.closest('a')?.getAttribute('href') ?? '', 300))?.[1] ?? '';
    const name = fold(node.data);
    if (slug !== '' && key(slug) === key(name) && isPersonName(name)) names.push(name);
  }
  return names.slice(0, MOST_NAMES);
}
