/** Links to other pages: lists under a heading of their own, and single "read also" lines. */

import type { Block } from '../../blocks';
import { elementsNamed, namesIn } from '../../named';
import type { Page } from '../../page';
import { because } from '../../said';
import { READING_LIST, RELATED_HEADING, RELATED_LINE } from '../cues/related';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';
import { areMost } from './most';
import type { Stage } from './stage';

const NAMED = namesIn(
  'related, related posts, related articles, recommended, recommendations, recirculation, recirc, read more, more stories, most read, most popular, popular posts, trending, you may like, yarpp, jp relatedposts, teaser, teasers',
);
/** A teaser without a link of its own between two linked ones. */
const TEASER = 200;
/** … and inside the article, where it may be a sentence of it. */
const LINE = 70;
const MOST_BLOCKS = 40;

const OTHER_PAGES = because('reason_related', 'Links to other pages.');

export const related: Stage = ({ page, ledger, inside }) => {
  byName(page, ledger, inside);
  underHeadings(ledger, inside);
  for (const block of ledger.left()) {
    if (block.place.code || block.extent > 220 || block.linkDensity < 0.4 || !RELATED_LINE.test(block.text)) continue;
    const why = because('reason_related_line', 'A line that leads to another page.');
    ledger.remove(block, { kind: 'related', ...why, rule: 'related/line' });
  }
};

function byName(page: Page, ledger: Ledger, inside: Inside): void {
  const ranges = elementsNamed(page, NAMED)
    .filter((element) => element.querySelector('h1, main') === null)
    .map((element) => ledger.blocks.of(element))
    .filter((range) => mostlyLinks(ledger.left(range)));
  if (areMost(ranges, ledger, inside)) return;
  for (const range of ranges) ledger.removeRange(range, { kind: 'related', ...OTHER_PAGES, rule: 'related/name' });
}

const linked = (block: Block): boolean => block.linkDensity > 0.5;

function mostlyLinks(blocks: readonly Block[]): boolean {
  const size = (list: readonly Block[]) => list.reduce((sum, block) => sum + block.extent, 0);
  return (
    blocks.length > 0 &&
    size(blocks.filter(linked)) >= size(blocks) * 0.3 &&
    !blocks.some((block) => block.extent > 400)
  );
}

/** A heading that announces links, and the links that follow it. */
function underHeadings(ledger: Ledger, inside: Inside): void {
  const left = ledger.left();
  for (const [i, heading] of left.entries()) {
    if (ledger.verdict(heading) || heading.extent > 90 || heading.place.code) continue;
    if (!RELATED_HEADING.test(heading.text)) continue;
    // "Read more" as a link is one by itself; "See also" and "Further reading" are sections of articles, too.
    const end = linked(heading) ? i : lastLink(left, i, inside);
    if ((end === i && !linked(heading)) || (inside.has(heading.index) && READING_LIST.test(heading.text))) continue;
    const title = heading.text.slice(0, 50);
    const why = because('reason_related_heading', 'Links to other pages, under “$1”.', title);
    for (const block of left.slice(i, end + 1)) {
      ledger.remove(block, { kind: 'related', ...why, rule: 'related/heading' });
    }
  }
}

/** Index of the last link that still belongs to the heading at `from`; `from` itself if none does. */
function lastLink(left: readonly Block[], from: number, inside: Inside): number {
  let end = from;
  for (let i = from + 1; i < left.length && i - from <= MOST_BLOCKS; i++) {
    const block = left[i];
    if (!block || block.place.heading === 1 || block.place.code) break;
    // What is headed outside the article does not reach into it.
    if (inside.has(block.index) && !inside.has(left[from]?.index ?? -1)) break;
    if (linked(block)) end = i;
    else if (block.extent > (inside.has(block.index) ? LINE : TEASER)) break;
  }
  return end;
}
