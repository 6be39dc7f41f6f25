/** Lines of the page that say "By NAME". */

import type { Block } from '../blocks';
import { Pattern } from '../pattern';
import { BESIDE } from './beside-title';
import { spelledDate } from './dates';
import { easternNames } from './eastern';
import { bylineOf, isPersonName, saysBy } from './people';
import type { Sources } from './sources';

/** Characters of a line that names its author. */
const LONGEST = 160;

/**
 * The block with the line "By NAME": below the title, else above it. What stands under the linked heading of a teaser is
 * that teaser's, unless it is the only one: then the page's own title is a link.
 */
export function bylineBlock(sources: Sources): Block | undefined {
  if (!found.has(sources)) found.set(sources, findByline(sources));
  return found.get(sources);
}

/** Asked for by several fields of the same page. */
const found = new WeakMap<Sources, Block | undefined>();

/** Blocks from the title within which a byline is looked for. */
const FAR = 2000;

function findByline({ page, blocks }: Sources): Block | undefined {
  const h1 = page.doc.querySelector('h1');
  const from = h1 ? blocks.of(h1).from : 0;
  const teasers: Block[] = [];
  let teaser = false;
  for (const block of blocks.all.slice(from, from + FAR)) {
    if (block.place.heading > 0) teaser = isTeaser(block);
    if (!saysWho(block)) continue;
    if (!teaser) return block;
    teasers.push(block);
    if (teasers.length > 1) break;
  }
  return teasers.length === 1 ? teasers[0] : blocks.all.slice(Math.max(0, from - FAR), from).find(saysWho);
}

/** The heading of a teaser is a link. */
export const isTeaser = ({ place, linkDensity }: Block): boolean => place.heading > 0 && linkDensity > 0.6;

const saysWho = (block: Block): boolean =>
  block.extent <= 240 && !block.place.code && !block.place.caption && bylineIn(block) !== '';

/**
 * Lines under a label that is a block of its own: "Written by", then "Ada Quill". A table or a list of facts may name the
 * author of something else, and far from the title so may "Author".
 *
 * @param at index of the title's block
 */
export function linesUnderLabel({ blocks: { all } }: Sources, at: number): string[] {
  return all.slice(at, at + FAR).flatMap(({ text, place, lines }, i) => {
    const label = all[at + i - 1]?.text ?? '';
    if (label.length > LONGEST_LABEL || text.length > 60 || place.code || place.cell || place.listItem) return [];
    if (!LABEL_BY.test(label) && !(i <= BESIDE && LABEL.test(label))) return [];
    return withoutDates(lines[0]?.text ?? '').split(PARTS, 1);
  });
}

/** The part of a block's line that says "By NAME"; empty if none does. */
export function bylineIn(block: Block): string {
  for (const { text } of block.lines) {
    const names = text.length <= LONGEST ? easternNames(text) : [];
    if (names.length > 0) return names.join('、');
  }
  if (!BY.test(block.text)) return '';
  for (const [at, line] of block.lines.entries()) {
    const above = block.lines[at - 1]?.text ?? '';
    const text = LABEL.test(above) ? `${above} ${line.text}` : line.text;
    if (text.length > LONGEST || !BY.test(text) || CREDIT.test(text)) continue;
    const said = withoutDates(text)
      .split(PARTS)
      .find((part) => saysBy(part) && startsWithPerson(bylineOf(part) ?? ''));
    if (said) return said.trim();
  }
  return '';
}

/** Short lines near the title that say "by" before something that is no full name: "by Ada", "By the Mill team". */
export function signedLines({ page, blocks }: Sources): string[] {
  const h1 = page.doc.querySelector('h1');
  const range = h1 ? blocks.of(h1) : { from: 0, to: 0 };
  const near = blocks.all.slice(Math.max(0, range.from - 3), range.to + NEAR);
  const teaser = near.findIndex((block) => block.index >= range.to && isTeaser(block));
  return near
    .slice(0, teaser < 0 ? near.length : teaser)
    .flatMap((block) => (block.extent <= 120 && !block.place.code ? block.lines : []))
    .flatMap(({ text }) => (BY.test(text) && !CREDIT.test(text) ? withoutDates(text).split(PARTS) : []))
    .filter((part) => saysBy(part));
}

/** Blocks below the title within which a byline stands. */
const NEAR = 12;

/** A label on a line of its own: the name stands on the next. */
const LABEL = /^(?:(?:written|posted|words|story) )?(?:by|von|par|por|di|door|authors?|autor(?:in)?)\s*:?$/i;
const LABEL_BY = /^(?:article|written|posted|words|story|text) by\s*:?$/i;
const LONGEST_LABEL = 20;

/** Cheap test before the dear one: a word for "by", or the label "Author". */
const BY = new Pattern(
  String.raw`(?<![\p{L}])(?:by|written|words|text|interview|authors?|reported|von|autor[\p{L}]*|par|propos|por|escrito|texto|di|cura|door|przez|автор|av|af|skribent|yazan|yazar|penulis|oleh|tác giả|szerző|írta|kirjoittaja|napsal[\p{L}]?|συντάκτης|γράφει|लेखक|द्वारा|מאת|نویسنده|ผู้เขียน|โดย|بقلم|كتب|كتبت)(?:(?![\p{L}])|(?=[\p{Lu}]))|作者|文|著者|執筆`,
  'i',
);
/** Who took the picture did not write the article, nor did who checked it. */
const CREDIT = new Pattern(
  String.raw`^(?:photos?|photograph\w*|pictures?|fotos?|bild|images?|crédits?|credit|(?:medically |fact[- ]?|expert )?(?:reviewed|checked|edited|verified|sponsored|presented|powered|published|produced|illustrated))(?![\p{L}])`,
  'i',
);
const PARTS = /\s*[|•●·⋅∙]\s*|\s+[–—-]\s+/;

const startsWithPerson = (line: string): boolean =>
  isPersonName(bylineOf(line.split(/\s+(?:and|und|et|y|&|in|for|für|pour)\s+|[,|·•–—]|\s\d/)[0]) ?? '');

const DATES =
  /(?:(?:^|\s)(?:on|at|am|le|el)\s)?(?:[a-z]{3,9}day,?\s)?(?:[^\s\d.,،/()|:;-]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th)?\.?[\s-](?:de\s)?[^\s\d.,،/()|:;-]{3,10}\.?,?[\s-](?:de\s)?\d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})(?:,?\s(?:at\s|@\s?|um\s|à\s)?\d{1,2}[:.h]\d{2}.*)?/gi;

/** A line whose dates are bars: what stands beside a date is a part of its own. */
export const withoutDates = (line: string): string =>
  !/\d/.test(line) || (spelledDate(line) === null && !/\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}/.test(line))
    ? line
    : line.replace(DATES, ' | ').trim();
