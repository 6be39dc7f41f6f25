/** Lines of the page that say "By NAME". */
import type { Block } from '../blocks';
import { spelledDate } from './dates';
import { bylineOf, isPersonName, saysBy } from './people';
import type { Sources } from './sources';

/** Characters of a line that names its author. */
const LONGEST = 160;

/** The first short block with a line "By NAME": below the title, after the article, or anywhere. */
export function bylineBlock({ page, blocks }: Sources): Block | undefined {
  const h1 = page.doc.querySelector('h1');
  const from = h1 ? blocks.of(h1).from : 0;
  const says = (block: Block): boolean =>
    block.text.length <= 240 && !block.place.code && bylineIn(block) !== '' && !block.place.caption;
  return blocks.all.find((block) => block.index >= from && says(block)) ?? blocks.all.slice(0, from).find(says);
}

/** The part of a block's line that says "By NAME"; empty if none does. */
export function bylineIn(block: Block): string {
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
  return blocks.all
    .slice(Math.max(0, range.from - 3), range.to + NEAR)
    .flatMap((block) => (block.text.length <= 120 && !block.place.code ? block.lines : []))
    .flatMap(({ text }) => (BY.test(text) && !CREDIT.test(text) ? withoutDates(text).split(PARTS) : []))
    .filter((part) => saysBy(part));
}

/** Blocks below the title within which a byline stands. */
const NEAR = 12;

/** A label on a line of its own: the name stands on the next. */
const LABEL = /^(?:(?:written|posted|words|story) )?(?:by|von|par|por|di|door|authors?|autor(?:in)?)\s*:?$/i;

/** Cheap test before the dear one: a word for "by", or the label "Author". */
const BY =
  /(?<!\p{L})(?:by|written|words|text|interview|authors?|reported|von|autor\p{L}*|par|propos|por|escrito|texto|di|cura|door|przez|автор|بقلم|كتب|كتبت)(?:(?!\p{L})|(?=\p{Lu}))|作者|文|著者|執筆/iu;
/** Who took the picture did not write the article, nor did who checked it. */
const CREDIT =
  /^(?:photos?|photograph\w*|pictures?|fotos?|bild|images?|crédits?|credit|(?:medically |fact[- ]?|expert )?(?:reviewed|checked|edited|verified|sponsored|presented|powered|published|produced|illustrated))(?![\p{L}])/iu;
const PARTS = /\s*[|•●·⋅∙]\s*|\s+[–—-]\s+/u;

const startsWithPerson = (line: string): boolean =>
  isPersonName(bylineOf(line.split(/\s+(?:and|und|et|y|&|in|for|für|pour)\s+|[,|·•–—]|\s\d/)[0]) ?? '');

const DATES =
  /(?:(?<!\p{L})(?:on|at|am|le|el)\s)?(?:(?<!\p{L})\p{L}{3,9}day,?\s)?(?:\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th)?\.?[\s-](?:de\s)?\p{L}{3,10}\.?,?[\s-](?:de\s)?\d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})(?:,?\s(?:at\s|@\s?|um\s|à\s)?\d{1,2}[:.h]\d{2}.*)?/giu;

/** A line whose dates are bars: what stands beside a date is a part of its own. */
export const withoutDates = (line: string): string =>
  spelledDate(line) === null && !/\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}/.test(line)
    ? line
    : line.replace(DATES, ' | ').trim();
