/** Text that the Article shows in a field of its own: bios, title, byline, date. It leaves the body, never the page. */
import type { Block } from '../../blocks';
import { spelledDate } from '../../facts/dates';
import type { Facts } from '../../facts/facts';
import { bylineBlocks, dateBlocks } from '../../facts/metadata';
import { bylineOf, peopleOf } from '../../facts/people';
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
  const moved = (block: Block, reason: string, rule: string): void =>
    ledger.remove(block, { kind: 'moved', reason, rule: `moved/${rule}` });
  const title = key(facts.title ?? '');
  const isTitle = (text: string, heading: number): boolean => {
    const own = key(text);
    if (own === title) return true;
    return heading === 1 && own.endsWith(title) && own.length <= title.length + 12;
  };
  const left = ledger.left();
  if (title !== '') {
    for (const block of left) {
      if ((block.place.heading > 0 || !inside.has(block.index)) && isTitle(block.text, block.place.heading))
        moved(block, 'Shown above as the title.', 'title');
    }
  }
  const first = left.findIndex((block) => inside.has(block.index));
  for (const block of left.slice(Math.max(0, first), first + TOP)) {
    const roles = block.lines.map(({ text }) => isTitle(text, 1) || isByline(text, facts.authors) || isDate(text));
    if (block.lines.length > 1 && roles.every(Boolean))
      moved(block, 'Shown above as title, author and date.', 'fields');
    if (title !== '' && block.place.heading === 0 && isTitle(block.text, 0))
      moved(block, 'Shown above as the title.', 'title');
    if (isBylineOf(block, facts.authors)) moved(block, 'Shown above as the author.', 'byline');
    else if (isDateLine(block)) moved(block, 'Shown above as the date.', 'date');
  }
  for (const block of bylineBlocks(facts.sources)) {
    if (isBylineOf(block, facts.authors)) moved(block, 'Shown above as the author.', 'byline');
  }
  for (const block of dateBlocks(facts.sources.blocks)) {
    if (isDateLine(block) && spelledDate(block.lines[0]?.text ?? '') === facts.publishedTime?.slice(0, 10)) {
      moved(block, 'Shown above as the date.', 'date');
    }
  }
};

/** Nothing but the names of the authors, perhaps with a date and a role. */
const isBylineOf = (block: Block, authors: readonly string[]): boolean =>
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
const isDateLine = (block: Block): boolean =>
  block.place.heading === 0 && !block.place.code && block.lines.every(({ text }) => isDate(text));

function isDate(text: string): boolean {
  if (text.length > 90 || spelledDate(text) === null) return false;
  return countWords(text.replace(/[\d:.,]+/g, ' ')) <= 9 && !/[.!?]\s+\p{L}/u.test(text);
}
