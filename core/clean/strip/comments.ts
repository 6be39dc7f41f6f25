/** Readers' comments below an article. */
import type { Page } from '../../page';
import { COMMENTS_HEADING } from '../cues';
import { elements, names } from '../elements';
import type { Ledger } from '../ledger';

const NAMED =
  / (?:comments|commentlist|comment list|comments area|disqus thread|respond|comment respond|fb comments|livefyre|coral talk|reader comments) /;
/** Characters of running text that must stand outside for the comments not to be the page's content. */
const ARTICLE = 500;
const RUNNING = 80;

export function stripComments(page: Page, ledger: Ledger): void {
  for (const element of elements(page.doc)) {
    if (element.matches('body, main, article') || element.querySelector('h1, main')) continue;
    const rule = ruleFor(element, ledger);
    if (!rule || !hasArticleBefore(element, ledger)) continue;
    ledger.removeElement(element, {
      kind: 'comments',
      reason: 'Comments of readers, or the form for them.',
      rule: `comments/${rule}`,
    });
  }
}

function ruleFor(element: Element, ledger: Ledger): string | null {
  if (NAMED.test(names(element))) return 'name';
  return startsAsComments(element, ledger) ? 'heading' : null;
}

/** A section whose first block is a heading "12 comments". */
function startsAsComments(element: Element, ledger: Ledger): boolean {
  if (element.localName !== 'section' && element.localName !== 'div' && element.localName !== 'aside') return false;
  const { from, to } = ledger.blocks.of(element);
  const first = ledger.blocks.all[from];
  if (!first || to - from < 2 || first.text.length > 120 || ledger.verdict(first)) return false;
  if (!COMMENTS_HEADING.test(first.text)) return false;
  // Without a heading element, a bare "Reply" could be a menu or a line of dialogue; a number of comments is not.
  return first.place.heading > 0 || /\d/.test(first.text);
}

function hasArticleBefore(element: Element, ledger: Ledger): boolean {
  const before = ledger.left({ from: 0, to: ledger.blocks.of(element).from });
  const running = before.filter((block) => block.text.length >= RUNNING && block.linkDensity < 0.3);
  return running.reduce((sum, block) => sum + block.text.length, 0) >= ARTICLE;
}
