/** Readers' comments below an article. */

import type { Block } from '../../blocks';
import { spelledDate } from '../../facts/dates';
import { elementsNamed, namesIn } from '../../named';
import type { Page } from '../../page';
import { because } from '../../said';
import { COMMENTS_HEADING } from '../cues/comments';
import type { Ledger } from '../ledger';

const NAMED = namesIn(
  'comments, commentlist, comment list, comments area, disqus thread, respond, comment respond, fb comments, livefyre, coral talk, reader comments',
);
/** Characters of running text that must stand outside for the comments not to be the page's content. */
const ARTICLE = 500;
const RUNNING = 80;

export function stripComments(page: Page, ledger: Ledger): void {
  for (const element of elementsNamed(page, NAMED)) strip(element, 'name', ledger);
  for (const block of ledger.left()) {
    const section = sectionOf(block, ledger);
    if (section && looksLikeComments(section, ledger)) strip(section, 'heading', ledger);
  }
}

function strip(element: Element, rule: string, ledger: Ledger): void {
  if (element.querySelector('h1, main') || !hasArticleBefore(element, ledger)) return;
  ledger.removeElement(element, {
    kind: 'comments',
    ...because('reason_comments', 'Comments of readers, or the form for them.'),
    rule: `comments/${rule}`,
  });
}

const SIGNS =
  /(?:\bago\b|\breply\b|\breplies\b|\bsays:|\bwrote:|log ?in|sign in|antwort|vor \d|schrieb|répond|il y a|respond|responder|hace \d|há \d|rispondi|odpowiedz|reageer|ответ|返信|回复|رد|\d{1,2}[:.]\d{2})/i;

/** Names, times, "Reply", a field to write in: what prose under such a heading does not have. */
function looksLikeComments(section: Element, ledger: Ledger): boolean {
  if (section.querySelector('textarea, input, [class*=comment], [id*=comment]')) return true;
  const { from, to } = ledger.blocks.of(section);
  const short = ledger.blocks.all.slice(from + 1, to).filter((block) => block.extent <= 80);
  return short.some((block) => SIGNS.test(block.text) || spelledDate(block.text) !== null);
}

/** The widest section that a heading such as "12 comments" opens; null where the block is no such heading. */
function sectionOf(block: Block, ledger: Ledger): Element | null {
  if (block.extent > 120 || !COMMENTS_HEADING.test(block.text)) return null;
  // Without a heading element, a bare "Reply" could be a menu or a line of dialogue; a number of comments is not.
  if (block.place.heading === 0 && !/\d/.test(block.text)) return null;
  let section: Element | null = null;
  for (let up: Element | null = block.box; up && ledger.blocks.of(up).from === block.index; up = up.parentElement) {
    if (up.matches('body, main, article')) break;
    if (ledger.blocks.of(up).to - block.index > 1) section = up;
  }
  return section;
}

function hasArticleBefore(element: Element, ledger: Ledger): boolean {
  const before = ledger.left({ from: 0, to: ledger.blocks.of(element).from });
  const running = before.filter((block) => block.extent >= RUNNING && block.linkDensity < 0.3);
  return running.reduce((sum, block) => sum + block.extent, 0) >= ARTICLE;
}
