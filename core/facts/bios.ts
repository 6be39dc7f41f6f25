/**
 * Bios of authors and organisations. They are looked for in the whole page before anything is cut, because 19 of 20
 * stand outside the main text; most trusted source first: structured data, boxes with a name, headings "About …",
 * a closing paragraph that begins with the author's name.
 */

import type { Bio } from '../article';
import type { Block } from '../blocks';
import { extentOf } from '../extent';
import { Pattern } from '../pattern';
import { clip, fold, key, sameWords, webUrl } from '../text';
import { boxesOf } from './bio-boxes';
import { type Candidate, entriesOf, findCards, findTaglines, nameLine } from './bio-cards';
import { isKnown, isPlausible, kindOf, VERB } from './bio-checks';
import { ABOUT, aboutWhom } from './bio-labels';
import { address, linked, text as textOf, types } from './jsonld';
import type { Metadata } from './metadata';
import { bylineOf, isPersonName, sameName, saysBy, surnameIn } from './people';
import type { Sources } from './sources';

/** A bio, and the blocks of the page that show it. */
export interface FoundBio {
  readonly bio: Omit<Bio, 'html'>;
  readonly blocks: readonly Block[];
}

/** Characters of a bio: shorter is a job title, longer a profile page. Median 273, 90th percentile 664 measured. */
const SHORTEST = 40;
const LONGEST = 1800;
/** Blocks of text under an "About …" heading that still are the bio. */
const MOST_BLOCKS = 3;

const BOX_TEXT =
  '[class*="author-bio"], [class*="author_bio"], [class*="description"], [class*="__bio"], [class*="-bio"], .p-note, [itemprop~=description], [class*="saboxplugin-desc"]';

const OPENING = new Pattern(
  String.raw`^((?:[\p{Lu}][\p{L}.'’-]*\s){1,3}[\p{Lu}][\p{L}'’-]+)(?:,[^.]{0,80},)?\s+${VERB}\s`,
);
const NAME_FIRST = new Pattern(String.raw`^((?:[\p{Lu}][\p{L}.'’-]+\s){1,3}[\p{Lu}][\p{L}'’-]+)`);

export function readBios(sources: Sources, facts: Metadata): FoundBio[] {
  const found = new Bios(sources, facts);
  found.fromHeadings();
  found.fromBoxes();
  found.fromCards();
  found.fromClosingParagraphs();
  found.fromStructuredData();
  return found.list;
}

class Bios {
  readonly list: FoundBio[] = [];
  readonly #sources: Sources;
  readonly #facts: Metadata;
  readonly #taken = new Set<number>();

  constructor(sources: Sources, facts: Metadata) {
    this.#sources = sources;
    this.#facts = facts;
  }

  /** "About NAME", as a heading of its own or as the bold first line of the bio itself. */
  fromHeadings(): void {
    const { all } = this.#sources.blocks;
    for (const block of all) {
      if (this.#taken.has(block.index) || block.place.code || block.linkDensity > 0.6) continue;
      const first = block.lines[0]?.text ?? '';
      if (first.length > 90) continue;
      const who = this.#subject(first) ?? this.#writtenBy(block);
      if (who === null) continue;
      const rest = block.lines.slice(1);
      const blocks = rest.length > 0 ? [block] : [block, ...this.#under(block)];
      if (blocks.length === 1 && rest.length === 0) continue;
      const lines = blocks.flatMap((each) => (each === block ? rest : each.lines));
      const text = fold(
        lines
          .filter((line) => line.linked < line.text.length * 0.6)
          .map((line) => line.text)
          .join(' '),
      );
      this.#add(who, text, blocks, blocks[0]?.box ?? block.box);
    }
  }

  #subject(line: string): string | null {
    return aboutWhom(line, this.#facts.siteName);
  }

  /** "Written by NAME" as a heading, where the next block tells about that author. */
  #writtenBy(heading: Block): string | null {
    const name = bylineOf(heading.text) ?? '';
    if (heading.place.heading === 0 || !this.#facts.authors.some((author) => key(author) === key(name))) return null;
    const next = this.#sources.blocks.all[heading.index + 1];
    if (!next || next.extent > 700 || next.box.parentElement !== heading.box.parentElement) return null;
    return surnameIn(name, clip(next.text, 80)) || /^(?:he|she|they)\s/i.test(next.text) ? name : null;
  }

  /** The text under a heading: up to three blocks, or three a name, until the next heading. */
  #under(heading: Block): Block[] {
    const blocks: Block[] = [];
    let told = 0;
    for (const block of this.#sources.blocks.all.slice(heading.index + 1, heading.index + 1 + MOST_BLOCKS * 4)) {
      const named = nameLine(block.lines[0]?.text ?? '') !== null;
      told = named ? 0 : told + 1;
      const last = blocks.at(-1);
      if (told > MOST_BLOCKS || !this.#tellsOn(block, named) || (last && !together(last, block))) break;
      blocks.push(block);
    }
    return blocks;
  }

  /** Whether a block under a heading can belong to it. */
  #tellsOn(block: Block, named: boolean): boolean {
    if (block.place.code || block.place.control || this.#taken.has(block.index)) return false;
    if (!named && (block.place.heading > 0 || block.linkDensity > 0.6)) return false;
    return block.extent >= 200 || this.#subject(block.lines[0]?.text ?? '') === null;
  }

  /** Boxes whose class or id says that they are about the author. */
  fromBoxes(): void {
    const { blocks } = this.#sources;
    for (const box of boxesOf(this.#sources)) {
      if (box.matches('body, article, main') || box.querySelector('h1, article, main')) continue;
      const range = blocks.of(box);
      const inside = blocks.all.slice(range.from, range.to).filter((block) => !this.#taken.has(block.index));
      const whole = inside.reduce((sum, block) => sum + block.extent, 0);
      if (inside.length === 0 || whole > LONGEST * 2 || inside.length > 14) continue;
      const told = box.querySelector(BOX_TEXT);
      const toldRange = told ? blocks.of(told) : range;
      const running = (list: readonly Block[]) =>
        list.filter((block) => block.extent >= SHORTEST && block.linkDensity < 0.5);
      const text = running(inside.filter((block) => block.index >= toldRange.from && block.index < toldRange.to));
      const best = text.length > 0 ? text : running(inside);
      this.#add(this.#nameIn(inside, best), fold(best.map((block) => block.text).join(' ')), inside, box);
    }
  }

  /** The name in an author box: a short block that is a person's name, else the byline's. */
  #nameIn(inside: readonly Block[], running: readonly Block[]): string {
    for (const block of inside) {
      if (running.includes(block)) continue;
      const line = block.lines[0]?.text ?? '';
      const name = bylineOf(line.replace(ABOUT.in(line), '$1')) ?? '';
      if (isPersonName(name)) return name;
    }
    return '';
  }

  /** A name over a text about it, and closing lines in italics, without any heading. */
  fromCards(): void {
    const { blocks } = this.#sources;
    const known = (name: string): boolean => isKnown(name, this.#facts) || this.#signs(name);
    for (const { name, text, blocks: shown, box } of [
      ...findCards(blocks, known),
      ...findTaglines(blocks, OPENING, known),
    ]) {
      if (!shown.some((block) => this.#taken.has(block.index))) this.#add(name, text, shown, box);
    }
  }

  /** Whether a short line of the page holds the name: a byline of any form. */
  #signs(name: string): boolean {
    const lines = this.#sources.blocks.all.filter(
      ({ text, place }) => text.length <= name.length + 40 && !place.caption && text.includes(name),
    );
    return lines.length > 1 || lines.some(({ text }) => saysBy(text));
  }

  /** A last paragraph that begins with the author's name and a verb: "Jo Hill is a reporter in Leeds." */
  fromClosingParagraphs(): void {
    const { all } = this.#sources.blocks;
    for (const name of this.#facts.authors) {
      if (this.list.some(({ bio }) => key(bio.name) === key(name))) continue;
      const only =
        this.#facts.authors.length === 1
          ? "|the author|the writer|der autor|die autorin|l[’']auteure?|el autor|la autora"
          : '';
      const opening = new Pattern(String.raw`^(?:${literally(name)}${only})\b(?:,[^.]{0,80},)?\s+${VERB}\s`, 'i');
      const block = all.findLast((each) => each.index >= all.length / 3 && this.#opens(each, name, opening));
      if (block) this.#add(name, fold(block.text), [block], block.box);
    }
  }

  #opens(block: Block, name: string, opening: Pattern): boolean {
    const { text, extent } = block;
    if (this.#taken.has(block.index) || extent < SHORTEST || extent > 700 || block.linkDensity > 0.5) return false;
    if (!mayOpen(text, name)) return false;
    if (block.place.code || block.place.quote || block.place.heading > 0 || !opening.test(clip(text, 300)))
      return false;
    // In running text a sentence may well begin so; a bio is the last thing said, or set apart by its markup.
    const after = this.#sources.blocks.all
      .slice(block.index + 1)
      .filter((next) => next.extent > 140 && next.linkDensity < 0.3);
    const apart = block.box.querySelector('em, i') !== null || /author|bio/i.test(block.box.className);
    return after.length === 0 || (apart && after.length <= 2);
  }

  /** JSON-LD: what the page says of its authors without showing it. */
  fromStructuredData(): void {
    const { article, nodes, page } = this.#sources;
    if (!article) return;
    for (const node of linked(article, 'author', nodes)) {
      const name = textOf(node, 'name');
      const about = textOf(node, 'description');
      if (!name || !about || extentOf(about) < SHORTEST || about.length > LONGEST) continue;
      if (this.list.some(({ bio }) => sameName(bio.name, name))) continue;
      const kind = types(node).includes('Organization') ? 'organisation' : 'person';
      const url = webUrl(address(node, 'url'), page.baseUrl);
      const image = webUrl(address(node, 'image'), page.baseUrl);
      const text = withoutTags(about);
      const shown = this.#sources.blocks.all.filter((block) => sameWords(block.text, text) && block.linkDensity < 0.6);
      this.list.push({ bio: { kind, name, text, url, image }, blocks: shown });
    }
  }

  #add(who: string, text: string, blocks: readonly Block[], box: Element, listed = false): void {
    if (who === '' && this.#addEach(blocks, box)) return;
    if (extentOf(text) < SHORTEST || extentOf(text) > LONGEST) return;
    const name = who !== '' ? who : this.#authorIn(text);
    if (name === null) return;
    const kind = kindOf(name, text, this.#facts);
    if (who !== '' && !isPlausible(name, text, kind, this.#facts)) return;
    if (!listed && kind === 'person' && who !== '' && !isKnown(name, this.#facts) && this.#goesOn(blocks)) return;
    if (this.list.some(({ bio }) => sameName(bio.name, name))) return;
    for (const block of blocks) this.#taken.add(block.index);
    const { baseUrl } = this.#sources.page;
    const image = box.querySelector('img')?.getAttribute('src');
    const link = [...box.querySelectorAll('a[href]')].find((a) => key(a.textContent ?? '') === key(name));
    this.list.push({
      bio: { kind, name, text, url: webUrl(link?.getAttribute('href'), baseUrl), image: webUrl(image, baseUrl) },
      blocks,
    });
  }

  /** One or several authors under one heading, each with a name on a line of its own or named in the first words. */
  #addEach(blocks: readonly Block[], box: Element): boolean {
    const told = blocks.filter((block) => aboutWhom(block.lines[0]?.text ?? '', null) === null);
    const byLine = entriesOf(told, box);
    const found = byLine.length > 0 ? byLine : this.#byOpening(told, box);
    if (found.length === 0) return false;
    for (const each of found) this.#add(each.name, each.text, each.blocks, box, true);
    const rest = blocks.filter((block) => !this.#taken.has(block.index));
    for (const block of rest) this.#taken.add(block.index);
    const last = this.list.at(-1);
    if (last && rest.length > 0) this.list[this.list.length - 1] = { ...last, blocks: [...rest, ...last.blocks] };
    return true;
  }

  /** At least two blocks that open with another author's name each. */
  #byOpening(blocks: readonly Block[], box: Element): Candidate[] {
    const found = blocks.flatMap((block) => {
      const name = this.#facts.authors.find((author) => clip(block.text, 80).includes(author));
      return name && block.extent >= SHORTEST ? [{ name, text: fold(block.text), blocks: [block], box }] : [];
    });
    return new Set(found.map(({ name }) => name)).size < 2 ? [] : found;
  }

  /** Whom a bio without a name is about: the author that it names, else the only author, else how it begins. */
  #authorIn(text: string): string | null {
    const { authors } = this.#facts;
    const named = authors.find((name) => text.includes(name)) ?? authors.find((name) => surnameIn(name, text));
    if (named) return named;
    const opening = NAME_FIRST.exec(text)?.[1];
    if (opening && isPersonName(opening)) return opening;
    return authors.length === 1 ? (authors[0] ?? null) : null;
  }

  /** Whether the article goes on after these blocks: then they tell about somebody in it. */
  #goesOn(blocks: readonly Block[]): boolean {
    const last = blocks.at(-1);
    if (!last) return false;
    const after = this.#sources.blocks.all.slice(last.index + 1);
    return after.some(
      ({ text, extent, lines, linkDensity, box }) =>
        extent >= 140 &&
        /[.!?。؟]["”’)]?$/.test(text) &&
        linkDensity < 0.3 &&
        box.parentElement === last.box.parentElement &&
        this.#subject(lines[0]?.text ?? '') === null,
    );
  }
}

/** In the same element, or in boxes of the same make side by side. */
const together = (a: Block, b: Block): boolean =>
  a.box.parentElement === b.box.parentElement ||
  a.box.parentElement === b.box.parentElement?.parentElement ||
  a.box.parentElement?.parentElement === b.box.parentElement?.parentElement;

/** Told without the pattern, which is dear to compile: begins with the first letters of the name or of an article. */
const mayOpen = (text: string, name: string): boolean => {
  const start = text.slice(0, 3).toLowerCase();
  return start === name.slice(0, 3).toLowerCase() || /^(?:the|der|die|l['’]|el |la )/.test(start);
};

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Structured data holds HTML now and then; a bio is plain text. */
const withoutTags = (text: string): string => fold(clip(text, LONGEST * 2).replace(/<[^<>]{0,500}>/g, ' '));
