/** What a rule would cost: asked of the live page before the rule is kept. */
import { safeReads } from '../reads';
import { countWords, key } from '../text';

/** Share of the article that no rule may take. */
const MOST = 0.5;

const read = safeReads();

/** Whether an element is what holds the page: never named by a rule. */
export const holdsPage = (element: Element): boolean => /^(?:html|head|body|main)$/.test(read.localName(element));

const textOf = (element: Element): string => read.textContent(element) ?? '';

/** Those that stand in no other of them. */
function topmost(elements: readonly Element[]): Element[] {
  const all = new Set<Node>(elements);
  return elements.filter((element) => {
    for (let up = read.parentNode(element); up; up = read.parentNode(up)) if (all.has(up)) return false;
    return true;
  });
}

/**
 * Whether more than half of the article would go with these elements.
 *
 * @param article its text, a block a line; `null` where it is not known: then the page's own main part counts
 */
export function losesArticle(elements: readonly Element[], article: string | null): boolean {
  const gone = key(topmost(elements).map(textOf).join('\n'));
  const lines = article?.split('\n').filter((line) => line.trim() !== '') ?? [];
  if (lines.length === 0) return isMostOfPage(elements, gone.length);
  let words = 0;
  let lost = 0;
  for (const line of lines) {
    const count = countWords(line);
    words += count;
    if (gone.includes(key(line))) lost += count;
  }
  return lost > words * MOST;
}

function isMostOfPage([element]: readonly Element[], gone: number): boolean {
  const doc = element?.ownerDocument;
  const body = doc ? read.body(doc) : null;
  if (!body) return false;
  const main = Element.prototype.querySelector.call(body, 'main, [role=main], article') ?? body;
  return gone > key(textOf(main)).length * MOST;
}
