/** Text that the Article shows in a field of its own: bios, title, byline, date. It leaves the body, never the page. */
import type { Block } from '../../blocks';
import { bylineBlocks } from '../../facts/authors';
import { spelledDate } from '../../facts/dates';
import type { Facts } from '../../facts/facts';
import { bylineOf, peopleOf } from '../../facts/people';
import { dateBlocks } from '../../facts/published';
import { countWords, key } from '../../text';
import type { Ledger } from '../ledger';
import type { Stage } from './stage';

/** Blocks from the top of the article within which title, byline and date stand. */
const TOP = 14;

export function moveBios(facts: Facts, ledger: Ledger): void {
  for (const { bio, blocks } of facts.bios) {
    const about = bio.kind === 'person' ? 'About the author' : 'About the organisation';
    const verdict = { kind: 'moved', reason: `Shown under “${about}”.`, rule: 'moved/bio' } as const;
    for (const block of blocks) ledger.remove(block, verdict);
  }
}

export const fields: Stage = ({ facts, ledger, inside }) => {
  const move = (block: Block, what: keyof typeof MOVED): void =>
    ledger.remove(block, { kind: 'moved', reason: MOVED[what], rule: `moved/${what}` });
  const left = ledger.left();
  for (const block of left) {
    const own = block.place.heading > 0 || !inside.has(block.index);
    if (own && isTitle(block.text, block.place.heading, facts)) move(block, 'title');
  }
  const first = Math.max(
    0,
    left.findIndex((block) => inside.has(block.index)),
  );
  for (const block of left.slice(first, first + TOP)) {
    const what = roleOf(block, facts);
    if (what) move(block, what);
  }
  for (const block of bylineBlocks(facts.sources)) if (isBylineBlock(block, facts.authors)) move(block, 'byline');
  const day = facts.publishedTime?.slice(0, 10);
  for (const block of dateBlocks(facts.sources.blocks)) {
    if (isDateBlock(block) && spelledDate(block.lines[0]?.text ?? '') === day) move(block, 'date');
  }
};

const MOVED = {
  title: 'Shown above as the title.',
  byline: 'Shown above as the author.',
  date: 'Shown above as the date.',
  fields: 'Shown above as title, author and date.',
} as const;

function roleOf(block: Block, facts: Facts): keyof typeof MOVED | null {
  if (block.place.heading === 0 && isTitle(block.text, 0, facts)) return 'title';
  if (isBylineBlock(block, facts.authors)) return 'byline';
  if (isDateBlock(block)) return 'date';
  const role = (text: string) => isTitle(text, 1, facts) || isByline(text, facts.authors) || isDate(text);
  return block.lines.length > 1 && block.lines.every(({ text }) => role(text)) ? 'fields' : null;
}

function isTitle(text: string, heading: number, facts: Facts): boolean {
  const title = key(facts.title ?? '');
  if (title === '' || text.length > (facts.title ?? '').length * 2 + 40) return false;
  const own = key(text);
  // Some systems put the kind of page before the title: "Article : …".
  return own === title || (heading === 1 && own.endsWith(title) && own.length <= title.length + 12);
}

/** Nothing but the names of the authors, perhaps with a date and a role. */
const isBylineBlock = (block: Block, authors: readonly string[]): boolean =>
  !block.place.code &&
  !block.place.quote &&
  block.lines.every(({ text }) => isByline(text, authors) || isDate(text)) &&
  block.lines.some(({ text }) => isByline(text, authors));

function isByline(text: string, authors: readonly string[]): boolean {
  if (authors.length === 0 || text.length > 160) return false;
  const line = bylineOf(text) ?? '';
  const people = peopleOf(line.replace(/\s*\b\d.*$/, ''));
  const named = authors.some((author) => key(line).startsWith(key(author)));
  return named && (people.length > 0 || key(line) === key(authors[0] ?? '')) && countWords(line) <= 16;
}

/** Nothing but a date, with a label such as "Published" and a time at most. */
const isDateBlock = (block: Block): boolean =>
  block.place.heading === 0 && !block.place.code && block.lines.every(({ text }) => isDate(text));

function isDate(text: string): boolean {
  if (text.length > 90 || spelledDate(text) === null) return false;
  return countWords(text.replace(/[\d:.,]+/g, ' ')) <= 9 && !/[.!?]\s+\p{L}/u.test(text);
}
