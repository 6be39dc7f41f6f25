/** The element that holds most of the article, and what of the article stands outside of it. */
import type { Block } from '../../blocks';
import { isRunning } from './sums';

/** Share of the article's words that its home holds. */
const HOME = 0.75;

/** The smallest element around the longest block that holds most kept words; null where only body does. */
export function homeOf(kept: readonly Block[]): Element | null {
  const longest = kept.reduce<Block | null>((best, block) => (block.words > (best?.words ?? 0) ? block : best), null);
  let missing = kept.reduce((sum, block) => sum + block.words, 0) * HOME;
  const open = new Set(kept);
  let home = longest?.box ?? null;
  for (; home && home.localName !== 'body'; home = home.parentElement) {
    for (const block of open) {
      if (!home.contains(block.box)) continue;
      open.delete(block);
      missing -= block.words;
    }
    if (missing <= 0) return home;
  }
  return null;
}

/** Words of a line above the article's home that may be its standfirst. */
const STANDFIRST = 8;

/**
 * Drops what was kept outside of the article's home although it is no text: columns of links and prices, and teasers,
 * each an `article` of its own under a heading that leads to another page.
 */
export function dropStrays(left: readonly Block[], inside: Set<number>): void {
  const kept = left.filter(({ index }) => inside.has(index));
  const home = homeOf(kept);
  if (!home) return;
  const first = kept.find(({ box }) => home.contains(box))?.index ?? 0;
  const strays = kept
    .filter(({ box }) => !home.contains(box))
    .map((block) => ({ block, branch: branchOf(block.box, home) }));
  const texts = new Set(strays.filter(({ block }) => isRunning(block)).map(({ branch }) => branch));
  for (const { block, branch } of strays) {
    const above = block.index < first && (block.place.heading > 0 || block.words >= STANDFIRST);
    if ((!texts.has(branch) && !above) || isTeaser(block.box, home)) inside.delete(block.index);
  }
}

/** The widest element around a box that does not hold the home too. */
function branchOf(box: Element, home: Element): Element {
  let branch = box;
  while (branch.parentElement && !branch.parentElement.contains(home)) branch = branch.parentElement;
  return branch;
}

function isTeaser(box: Element, home: Element): boolean {
  const article = box.closest('article');
  if (!article || article.contains(home)) return false;
  return article.querySelector('h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3') !== null;
}

/** Words of an entry about the member who posts: "Joined: May 2011". */
const ENTRY_WORDS = 8;
const FRAME = [
  'postprofile',
  'post-profile',
  'userinfo',
  'user-info',
  'user_info',
  'memberinfo',
  'postauthor',
  'postleft',
]
  .map((name) => `[class~="${name}" i]`)
  .join(', ');

/**
 * Drops from a thread what the columns beside its posts tell about their members: short entries of a list. A box of such a
 * name that holds running text is no column.
 */
export function dropFrames(left: readonly Block[], inside: Set<number>): void {
  const texts = left.filter((block) => inside.has(block.index) && isRunning(block));
  const columns = new Map<Element, boolean>();
  for (const { index, words, place, box } of left) {
    if (!inside.has(index) || !place.listItem || words > ENTRY_WORDS) continue;
    const frame = box.closest(FRAME);
    if (!frame) continue;
    if (!columns.has(frame)) columns.set(frame, !texts.some((text) => frame.contains(text.box)));
    if (columns.get(frame)) inside.delete(index);
  }
}
