/** Searching the settings page by what stands on it: so it finds whatever a section holds, in the language it is in. */
import { type ReadText, rangeOf, readText } from './find-ranges';
import { findAll, foldQuery, matchAt, searchable } from './find-text';

/** What counts as one setting, with its label and hint. A section without any counts as one. */
const SETTING = '[data-setting]';
/** What does not fit is marked so; the style sheet of the page hides it. */
const OUT = 'data-out';
const MARKS = 'plainleaf-settings';
/** Marks that are drawn. */
const MARKED = 500;

export interface SettingsFound {
  readonly count: number;
  /** Ids of the sections that are left. */
  readonly sections: ReadonlySet<string>;
}

/** Hides what does not hold all the words. An empty query shows everything, and then nothing is found. */
export function searchSettings(root: HTMLElement, query: string): SettingsFound | null {
  const words = foldQuery(query).split(' ').filter(Boolean);
  const sections = [...root.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const counts = sections.map((section) => filterSection(section, words));
  for (const [at, section] of sections.entries()) section.toggleAttribute(OUT, counts[at] === 0);
  markWords(sections, words);
  if (words.length === 0) return null;
  const left = sections.filter((_, at) => counts[at] !== 0).map(({ id }) => id);
  return { count: counts.reduce((sum, count) => sum + count, 0), sections: new Set(left) };
}

/** How many settings of a section fit. */
function filterSection(section: HTMLElement, words: readonly string[]): number {
  const settings = [...section.querySelectorAll<HTMLElement>(SETTING)].filter(
    (one) => one.parentElement?.closest(SETTING) === null,
  );
  const about = foldQuery(wordsIn(section, (node) => node.parentElement?.closest(SETTING) === null));
  const heading = foldQuery(section.querySelector('h2')?.textContent ?? '');
  const all = words.every((word) => about.includes(word));
  let count = 0;
  for (const setting of settings) {
    const own = foldQuery(`${wordsIn(setting)} ${namesIn(setting)}`);
    const fits = all || words.every((word) => own.includes(word) || heading.includes(word));
    setting.toggleAttribute(OUT, !fits);
    if (fits) count += 1;
  }
  return count === 0 && all ? 1 : count;
}

function wordsIn(element: HTMLElement, counts: (node: Node) => boolean = () => true): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    counts(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const words: string[] = [];
  while (walker.nextNode() !== null) words.push(walker.currentNode.textContent ?? '');
  return words.join(' ');
}

/** Names that are read out and not shown. */
const namesIn = (element: HTMLElement): string =>
  [element, ...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '').join(' ');

/** Browsers that know no such marks still hide the rest. */
function markWords(sections: readonly HTMLElement[], words: readonly string[]): void {
  if (typeof Highlight === 'undefined') return;
  const ranges = words.length === 0 ? [] : sections.flatMap((section) => rangesIn(readText(section), words));
  if (ranges.length === 0) CSS.highlights.delete(MARKS);
  else CSS.highlights.set(MARKS, new Highlight(...ranges.slice(0, MARKED)));
}

function rangesIn(read: ReadText, words: readonly string[]): StaticRange[] {
  const text = searchable(read.pieces);
  return words
    .flatMap((word) => findAll(text, word).map((at) => rangeOf(read, matchAt(text, at, word.length))))
    .filter((range) => range !== null);
}
