/** Short blocks above the title and below the last paragraph that extraction took along. */

import type { Block } from '../../blocks';
import { spelledDate } from '../../facts/dates';
import { because } from '../../said';
import { key } from '../../text';
import type { Stage } from './stage';

/** Above its title and below its last bio an article holds whole paragraphs or nothing. Characters. */
const PARAGRAPH = 140;

export const edges: Stage = ({ facts, ledger, inside }) => {
  const kept = ledger.left().filter((block) => inside.has(block.index));
  const long = kept.filter((block) => block.extent >= PARAGRAPH && block.linkDensity < 0.4);
  const started = long[0]?.index ?? 0;
  const ended = long.at(-1)?.index ?? Number.POSITIVE_INFINITY;
  const title = titleIndex(ledger.blocks.all, key(facts.title ?? ''), started);
  const bios = facts.bios.flatMap(({ blocks }) => blocks.map((block) => block.index));
  const bio = Math.min(...bios.filter((index) => index > ended));
  const lastParent = long.at(-1)?.box.parentElement ?? null;
  for (const block of kept) {
    if (block.extent >= PARAGRAPH) continue;
    const above = block.index < title;
    const below = block.index > ended && (isBareLink(block) || isFoot(block));
    // What follows a bio beside the last paragraph may well be the end of the article.
    const after = block.index > bio && block.box.parentElement !== lastParent;
    if (above || below || after) ledger.remove(block, OUTSIDE);
  }
};

const OUTSIDE = {
  kind: 'outside',
  ...because('reason_outside_edges', 'Stands above the title or below the end of the article.'),
  rule: 'outside/edges',
} as const;

/** The heading with the title, if it stands above the first paragraph; else nothing is above it. */
function titleIndex(all: readonly Block[], title: string, started: number): number {
  if (title === '') return 0;
  const heading = all.find((block) => block.place.heading > 0 && key(block.text).endsWith(title));
  return heading && heading.index < started ? heading.index : 0;
}

/** A link that is neither a sentence nor part of a list, such as one of references. */
const isBareLink = (block: Block): boolean =>
  block.linkDensity > 0.6 &&
  block.words < 8 &&
  !block.place.listItem &&
  block.place.heading === 0 &&
  !/[.!?:…。]["”)]?$/.test(block.text);

/** Last lines of a page: a copyright notice, a date of change with a link back. */
const isFoot = (block: Block): boolean =>
  block.place.heading === 0 &&
  (/^(?:©|\(c\)|copyright\b)/i.test(block.text) ||
    (block.linkDensity > 0.2 && !block.place.listItem && block.words <= 12 && spelledDate(block.text) !== null));
