/** Bios without a heading: a name over a few sentences about that person, and a closing line in italics. */

import type { Block, Blocks } from '../blocks';
import { extentOf } from '../extent';
import { Pattern } from '../pattern';
import { clip, fold } from '../text';
import { PERSONAL } from './bio-checks';
import { ABOUT } from './bio-labels';
import { bylineOf, isPersonName, saysBy, surnameIn } from './people';

/** A bio that a page may show, and where. */
export interface Candidate {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly box: Element;
}

/** Characters of a bio in a card or in a closing line. */
const SHORTEST = 50;
const LONGEST = 800;
/** Characters of running text. */
const RUNNING = 140;
/** Cards on one page: more are a list of people. */
const MOST_CARDS = 3;

/** What people do who write: without such a word an unknown name over a text may be anybody the article is about. */
const WRITES = new Pattern(
  String.raw`(?<![\p{L}])(?:writes?|wrote|written|author\w*|writer|journalist|reporter|editor\w*|columnist|column|blogg?(?:er|s)|contribut\w+|covers|reports|edits|book|novel|newsletter|podcast|schreibt|autor[\p{L}]*|journalistin?|redakteur[\p{L}]*|buch|écrit|auteure?|autrice|journaliste|livre|escribe|escritora?|periodista|libro|escreve|jornalista|livro|scrive|giornalista|schrijft|boek|pisze|dziennikark?a?|пишет|журналист[\p{L}]*)(?![\p{L}])`,
  'i',
);

/** Begins with no small letter, a digit or a sign, unless a small word such as "by" or "von" stands before the name. */
const MAY_BE = new Pattern(String.raw`^(?:[\p{Lu}]|[\p{Lo}]|by\s|von\s|par\s|por\s|di\s|door\s)`);

/** A name alone on its line; null where it is anything else. */
export function nameLine(text: string): string | null {
  if (text.length > 60 || !MAY_BE.test(text)) return null;
  const name = bylineOf(text.replace(ABOUT.in(text), '$1'))?.replace(/[\s:,–—-]+$/, '') ?? '';
  return isPersonName(name) ? name : null;
}

const isRunning = (block: Block): boolean => block.extent >= RUNNING && block.linkDensity < 0.3;
const isPlain = ({ place }: Block): boolean =>
  !place.code && !place.quote && !place.caption && !place.control && !place.cell && !place.listItem;

/** The bios under one heading: each begins with a name on a line of its own. */
export function entriesOf(blocks: readonly Block[], box: Element): Candidate[] {
  const entries: { name: string; lines: string[]; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const name = nameLine(block.lines[0]?.text ?? '');
    if (name !== null) entries.push({ name, lines: [], blocks: [] });
    const entry = entries.at(-1);
    const lines = block.lines.slice(name === null ? 0 : 1).filter((line) => line.linked < line.text.length * 0.6);
    entry?.lines.push(...lines.map((line) => line.text));
    entry?.blocks.push(block);
  }
  return entries
    .map((entry) => ({ name: entry.name, text: fold(entry.lines.join(' ')), blocks: entry.blocks, box }))
    .filter(({ text }) => extentOf(text) >= SHORTEST - 10);
}

/** Cards: a short name, and in the same small box a text that tells about it. At the start or the end of the article. */
export function findCards(blocks: Blocks, known: (name: string) => boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const block of blocks.all) {
    // Cheapest first: a card is one block of some length, or a short one over such a block.
    const told = block.lines.length > 1 ? block : blocks.all[block.index + 1];
    if (!told || told.extent < SHORTEST || told.extent > LONGEST || !isPlain(block)) continue;
    const name = nameLine(block.lines[0]?.text ?? '');
    const card = name === null ? null : cardOf(name, block, blocks);
    if (card && (known(card.name) || WRITES.test(card.text))) found.push(card);
  }
  return found.length > MOST_CARDS ? [] : found;
}

function cardOf(name: string, head: Block, blocks: Blocks): Candidate | null {
  const own = head.lines.length > 1;
  const told = own ? head : blocks.all[head.index + 1];
  if (!told || !isPlain(told) || told.place.heading > 0) return null;
  const text = fold(
    own
      ? head.lines
          .slice(1)
          .map((line) => line.text)
          .join(' ')
      : told.text,
  );
  if (extentOf(text) < SHORTEST || extentOf(text) > LONGEST || told.linkDensity > 0.5 || !isAbout(text, name))
    return null;
  const box = boxOf(head, told, blocks);
  if (!box || !atAnEnd(box, blocks)) return null;
  const range = blocks.of(box);
  const minor = (block: Block): boolean => block.extent <= 60 || block.linkDensity >= 0.6;
  const shown = blocks.all.slice(range.from, range.to);
  return { name, text, blocks: shown.filter((block) => block === head || block === told || minor(block)), box };
}

/** Sentences that begin with the name, or that tell of "her" and name her at once. */
function isAbout(text: string, name: string): boolean {
  if (saysBy(text) || !/[.!?。؟]["”’)]?$/.test(text)) return false;
  const words = name.split(' ');
  if (
    [name, words.at(-1) ?? name, words[0] ?? name].some(
      (word) => text.startsWith(`${word} `) || text.startsWith(`${word}, `),
    )
  )
    return true;
  return PERSONAL.test(text) && (surnameIn(name, clip(text, 160)) || /^(?:he|she|they|er|sie|elle|il)\s/i.test(text));
}

/** The smallest element that holds both and hardly anything else. */
function boxOf(head: Block, told: Block, blocks: Blocks): Element | null {
  let box: Element | null = head.box;
  while (box && blocks.of(box).to <= told.index) box = box.parentElement;
  if (!box || /^(?:body|article|main)$/.test(box.localName)) return null;
  const range = blocks.of(box);
  const inside = blocks.all.slice(range.from, range.to);
  const length = inside.reduce((sum, block) => sum + block.extent, 0);
  return inside.length <= 6 && length <= LONGEST + 300 && range.from <= head.index ? box : null;
}

/** Before the first running text of the page, or after the last one of the element that holds the box. */
function atAnEnd(box: Element, { all, of }: Blocks): boolean {
  const own = of(box);
  if (!all.slice(0, own.from).some(isRunning)) return true;
  const around = box.parentElement ? of(box.parentElement) : own;
  return !all.slice(own.to, around.to).some(isRunning);
}

/** Closing lines in italics: "Ada Quill is a reporter in Leeds." */
export function findTaglines(blocks: Blocks, opening: Pattern, known: (name: string) => boolean): Candidate[] {
  return blocks.all.flatMap((block) => {
    if (block.extent < SHORTEST || block.extent > LONGEST || !isPlain(block) || block.linkDensity > 0.5) return [];
    if (!inItalics(block)) return [];
    const name = opening.exec(clip(block.text, 200))?.[1] ?? '';
    if (!isPersonName(name) || !(known(name) || WRITES.test(block.text))) return [];
    const next = blocks.all.slice(block.index + 1).find(isRunning);
    if (next && next.box.parentElement === block.box.parentElement && !inItalics(next)) return [];
    return [{ name, text: fold(block.text), blocks: [block], box: block.box }];
  });
}

const inItalics = (block: Block): boolean => block.nodes.every((node) => node.parentElement?.closest('em, i') !== null);
