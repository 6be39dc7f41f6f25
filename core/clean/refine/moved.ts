/** Text that the Article shows in a field of its own: bios, title, byline, date. It leaves the body, never the page. */

import type { Block } from '../../blocks';
import { extentOf } from '../../extent';
import { bylineBlock } from '../../facts/bylines';
import { spelledDate } from '../../facts/dates';
import type { Facts } from '../../facts/facts';
import { bylineOf, saysBy } from '../../facts/people';
import { dateBlocks } from '../../facts/published';
import { Pattern } from '../../pattern';
import { because } from '../../said';
import { key, wordsIn } from '../../text';
import type { Ledger } from '../ledger';
import type { Stage } from './stage';

/** Blocks from the top of the article within which title, byline and date stand. */
const TOP = 14;

const BIO = {
  person: because('reason_moved_author', 'Shown under “About the author”.'),
  organisation: because('reason_moved_organisation', 'Shown under “About the organisation”.'),
} as const;

export function moveBios(facts: Facts, ledger: Ledger): void {
  for (const { bio, blocks } of facts.bios) {
    const verdict = { kind: 'moved', ...BIO[bio.kind], rule: 'moved/bio' } as const;
    for (const block of blocks) ledger.remove(block, verdict);
  }
}

export const fields: Stage = ({ facts, ledger, inside }) => {
  const move = (block: Block, what: keyof typeof MOVED): void =>
    ledger.remove(block, { kind: 'moved', ...MOVED[what], rule: `moved/${what}` });
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
  const byline = bylineBlock(facts.sources);
  if (byline && isBylineBlock(byline, facts)) move(byline, 'byline');
  const day = facts.publishedTime?.slice(0, 10);
  for (const block of dateBlocks(facts.sources.blocks)) {
    if (isDateBlock(block, facts) && spelledDate(block.lines[0]?.text ?? '') === day) move(block, 'date');
  }
};

const MOVED = {
  title: because('reason_moved_title', 'Shown above as the title.'),
  byline: because('reason_moved_byline', 'Shown above as the author.'),
  date: because('reason_moved_date', 'Shown above as the date.'),
  fields: because('reason_moved_fields', 'Shown above as title, author and date.'),
} as const;

function roleOf(block: Block, facts: Facts): keyof typeof MOVED | null {
  if (block.place.heading === 0 && isTitle(block.text, 0, facts)) return 'title';
  if (isBylineBlock(block, facts)) return 'byline';
  if (isDateBlock(block, facts)) return 'date';
  const role = (text: string) => isTitle(text, 1, facts) || isByline(text, facts.authors) || isDate(text, facts);
  return block.lines.length > 1 && block.lines.every(({ text }) => role(text)) ? 'fields' : null;
}

function isTitle(text: string, heading: number, facts: Facts): boolean {
  const title = key(facts.title ?? '');
  if (title === '' || text.length > (facts.title ?? '').length * 2 + 40) return false;
  const own = key(text);
  // Some systems put the kind of page before the title: "Article : …".
  return own === title || (heading === 1 && own.endsWith(title) && own.length <= title.length + 12);
}

/** Nothing but the names of the authors, perhaps with the date and a role. */
const isBylineBlock = (block: Block, facts: Facts): boolean =>
  !block.place.code &&
  !block.place.quote &&
  !block.place.caption &&
  block.lines.every(({ text }) => isByline(text, facts.authors) || isDate(text, facts)) &&
  block.lines.some(({ text }) => isByline(text, facts.authors));

function isByline(text: string, authors: readonly string[]): boolean {
  if (authors.length === 0 || extentOf(text) > 160) return false;
  const line = bylineOf(text) ?? '';
  if (!authors.some((author) => key(line).startsWith(key(author)))) return false;
  if (saysBy(text) || spelledDate(text) !== null) return wordsIn(line) <= 16;
  // Without "By" it is a byline only if hardly anything but the names stands there.
  const rest = authors.reduce((words, author) => words.replace(author, ' '), line);
  return wordsIn(rest) <= 2;
}

/** Nothing but the article's own date, or a date with a label such as "Published". */
const isDateBlock = (block: Block, facts: Facts): boolean =>
  block.place.heading === 0 &&
  !block.place.code &&
  !block.place.quote &&
  !block.place.caption &&
  block.lines.every(({ text }) => isDate(text, facts));

const DATE_LABEL = new Pattern(
  String.raw`^(?:first )?(?:published|posted|updated|last (?:updated|modified|change\w*)|date|veröffentlicht|aktualisiert|stand|erschienen|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|opublikowano|gepubliceerd|опубликовано|公開|更新|发布|نشر)(?![\p{L}])`,
  'i',
);

const SENTENCE_END = new Pattern(String.raw`[\p{L}][.!?]$`);

function isDate(text: string, { publishedTime, modifiedTime }: Facts): boolean {
  const day = extentOf(text) > 90 ? null : (spelledDate(text) ?? spelledDate(text, true));
  if (day === null) return false;
  const words = wordsIn(text.replace(/[\d:.,]+/g, ' '));
  if (DATE_LABEL.test(text)) return words <= 9;
  const own = day === publishedTime?.slice(0, 10) || day === modifiedTime?.slice(0, 10);
  return own && words <= 5 && !SENTENCE_END.test(text);
}
