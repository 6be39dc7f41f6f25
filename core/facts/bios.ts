/**
 * Bios of authors and organisations. They are looked for in the whole page before anything is cut, because 19 of 20
 * stand outside the main text; most trusted source first: structured data, boxes with a name, headings "About …",
 * a closing paragraph that begins with the author's name.
 */
import type { Bio, BioKind } from '../article';
import type { Block } from '../blocks';
import { clip, fold, key, sameWords, webUrl } from '../text';
import { address, linked, text as textOf, types } from './jsonld';
import type { Metadata } from './metadata';
import { bylineOf, isOrganisationName, isPersonName, sameName, surnameIn } from './people';
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

const ABOUT =
  /^(?:about|meet|über|zur person|zum autor|à propos(?: de| du| de l['’])?|qui est|sobre|acerca de|chi è|informazioni su|o(?= autor)|over|об|о|عن|حول|نبذة عن)\s+(.{2,80}?)\s*[:：.]?$/iu;
const ABOUT_CJK = /^(.{1,30}?)(?:について|とは|紹介|プロフィール|简介|介绍)\s*[:：]?$/u;
const THE_AUTHOR =
  /^(?:about )?(?:the|this|our|your)?\s?(?:authors?|writers?|contributors?|reporter|journalist|columnist|speaker|interviewer)$|^(?:den|die|der)?\s?autor(?:in|en|innen)?$|^(?:l['’]auteure?|les auteur(?:e)?s|el autor|la autora|o autor|a autora|l['’]autore|l['’]autrice|autorze|de auteur|авторе|المؤلف|الكاتب|الكاتبة|著者|筆者|作者)$/iu;
const LABEL_ONLY =
  /^(?:about the (?:author|writer)s?|author bio|author biography|bio(?:graphy)?|the author|über (?:den autor|die autorin|die autoren)|zur person|à propos de l['’]auteure?|sobre (?:el autor|la autora|o autor|a autora)|l['’]autore|著者(?:について|プロフィール|紹介)?|筆者(?:について|プロフィール|紹介)?|作者简介|关于作者|عن (?:الكاتب|الكاتبة|المؤلف)|نبذة عن (?:الكاتب|الكاتبة))\s*[:：]?$/iu;
const COMPANY_LABEL =
  /^about (?:us|the company|our company)\s*:?$|^boilerplate$|^über (?:uns|das unternehmen)$|^à propos de nous$/iu;
const VERB =
  '(?:is|was|are|were|has|have|writes?|wrote|covers?|works?|worked|leads?|heads?|teaches|serves?|joined|reports?|specializ\\w+|specialis\\w+|began|started|lives|studied|holds|founded|provides?|offers?|helps?|makes|ist|war|schreibt|arbeitet|leitet|lebt|studierte|hat|est|a|écrit|travaille|es|ha|escribe|trabaja|é|escreve|trabalha|è|scrive|lavora|jest|pisze|pracuje)';

const BOXES =
  '[class*="author-bio"], [class*="author_bio"], [class*="authorbio"], [class*="author-box"], [class*="authorbox"], [class*="author_box"], [class*="about-author"], [class*="about-the-author"], [class*="author-description"], [class*="author-info"], [class*="author-card"], [class*="author-profile"], [class*="author__bio"], [class*="bio-block"], [class*="saboxplugin"], .wp-block-post-author, .pp-multiple-authors-boxes-wrapper, .m-a-box, .abh_box, .td-author-name-description, .elementor-author-box, .entry-author, .post-author-bio, [id*="author-bio"], [id*="about-author"], [id="author"]';
const BOX_TEXT =
  '[class*="author-bio"], [class*="author_bio"], [class*="description"], [class*="__bio"], [class*="-bio"], .p-note, [itemprop~=description], [class*="saboxplugin-desc"]';

export function readBios(sources: Sources, facts: Metadata): FoundBio[] {
  const found = new Bios(sources, facts);
  found.fromHeadings();
  found.fromBoxes();
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

  /** Whom a line "About …" is about: a name, '' for "the author", null where it is no such line. */
  #subject(line: string): string | null {
    const label = fold(line).replace(/\s*[:：]$/, '');
    if (LABEL_ONLY.test(label)) return '';
    if (COMPANY_LABEL.test(label)) return this.#facts.siteName;
    const name = ABOUT.exec(label)?.[1] ?? ABOUT_CJK.exec(label)?.[1];
    if (!name) return null;
    if (THE_AUTHOR.test(name)) return '';
    return /^[\p{Lu}\p{Lo}\d"“]/u.test(name) ? name : null;
  }

  /** "Written by NAME" as a heading, where the next block tells about that author. */
  #writtenBy(heading: Block): string | null {
    const name = bylineOf(heading.text) ?? '';
    if (heading.place.heading === 0 || !this.#facts.authors.some((author) => key(author) === key(name))) return null;
    const next = this.#sources.blocks.all[heading.index + 1];
    if (!next || next.text.length > 700 || next.box.parentElement !== heading.box.parentElement) return null;
    return surnameIn(name, clip(next.text, 80)) || /^(?:he|she|they)\s/i.test(next.text) ? name : null;
  }

  /** The text under a heading: up to three blocks, until the next heading. */
  #under(heading: Block): Block[] {
    const blocks: Block[] = [];
    for (const block of this.#sources.blocks.all.slice(heading.index + 1, heading.index + 1 + MOST_BLOCKS)) {
      if (block.place.heading > 0 || block.place.code || this.#taken.has(block.index)) break;
      if (this.#subject(block.lines[0]?.text ?? '') !== null && block.text.length < 200) break;
      if (block.linkDensity > 0.6 || block.place.control) break;
      if (blocks.length > 0 && !this.#together(blocks.at(-1), block)) break;
      blocks.push(block);
    }
    return blocks;
  }

  #together(a: Block | undefined, b: Block): boolean {
    return a !== undefined && a.box.parentElement === b.box.parentElement;
  }

  /** Boxes whose class or id says that they are about the author. */
  fromBoxes(): void {
    const { page, blocks } = this.#sources;
    for (const box of page.doc.querySelectorAll(BOXES)) {
      if (box.matches('body, article, main') || box.querySelector('h1, article, main')) continue;
      const range = blocks.of(box);
      const inside = blocks.all.slice(range.from, range.to).filter((block) => !this.#taken.has(block.index));
      const whole = inside.reduce((sum, block) => sum + block.text.length, 0);
      if (inside.length === 0 || whole > LONGEST * 2 || inside.length > 14) continue;
      const told = box.querySelector(BOX_TEXT);
      const toldRange = told ? blocks.of(told) : range;
      const running = (list: readonly Block[]) =>
        list.filter((block) => block.text.length >= SHORTEST && block.linkDensity < 0.5);
      const text = running(inside.filter((block) => block.index >= toldRange.from && block.index < toldRange.to));
      const best = text.length > 0 ? text : running(inside);
      this.#add(this.#nameIn(inside, best), fold(best.map((block) => block.text).join(' ')), inside, box);
    }
  }

  /** The name in an author box: a short block that is a person's name, else the byline's. */
  #nameIn(inside: readonly Block[], running: readonly Block[]): string {
    for (const block of inside) {
      if (running.includes(block)) continue;
      const line = bylineOf(block.lines[0]?.text.replace(ABOUT, '$1')) ?? '';
      if (isPersonName(line)) return line;
    }
    return '';
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
      const opening = new RegExp(`^(?:${literally(name)}${only})\\b(?:,[^.]{0,80},)?\\s+${VERB}\\s`, 'iu');
      const block = all.findLast((each) => each.index >= all.length / 3 && this.#opens(each, opening));
      if (block) this.#add(name, fold(block.text), [block], block.box);
    }
  }

  #opens(block: Block, opening: RegExp): boolean {
    const { text } = block;
    if (this.#taken.has(block.index) || text.length < SHORTEST || text.length > 700 || block.linkDensity > 0.5)
      return false;
    if (block.place.code || block.place.quote || block.place.heading > 0 || !opening.test(clip(text, 300)))
      return false;
    // In running text a sentence may well begin so; a bio is the last thing said, or set apart by its markup.
    const after = this.#sources.blocks.all
      .slice(block.index + 1)
      .filter((next) => next.text.length > 140 && next.linkDensity < 0.3);
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
      if (!name || !about || about.length < SHORTEST || about.length > LONGEST) continue;
      if (this.list.some(({ bio }) => sameName(bio.name, name))) continue;
      const kind = types(node).includes('Organization') ? 'organisation' : 'person';
      const url = webUrl(address(node, 'url'), page.baseUrl);
      const image = webUrl(address(node, 'image'), page.baseUrl);
      const text = withoutTags(about);
      const shown = this.#sources.blocks.all.filter((block) => sameWords(block.text, text) && block.linkDensity < 0.6);
      this.list.push({ bio: { kind, name, text, url, image }, blocks: shown });
    }
  }

  #add(who: string, text: string, blocks: readonly Block[], box: Element): void {
    if (who === '' && this.#addEach(blocks, box)) return;
    if (text.length < SHORTEST || text.length > LONGEST) return;
    const name = who !== '' ? who : this.#authorIn(text);
    if (name === null) return;
    const kind = this.#kindOf(name, text);
    if (!this.#plausible(name, text, kind, who === '')) return;
    if (!this.#isKnown(name) && kind === 'person' && who !== '' && this.#goesOn(blocks)) return;
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

  /** Several authors under one heading: each block that opens with another author's name is that author's bio. */
  #addEach(blocks: readonly Block[], box: Element): boolean {
    const opens = (block: Block) => this.#facts.authors.find((name) => clip(block.text, 80).includes(name));
    const found = blocks.flatMap((block) => {
      const name = opens(block);
      return name && block.text.length >= SHORTEST ? [{ name, block }] : [];
    });
    if (new Set(found.map(({ name }) => name)).size < 2) return false;
    for (const { name, block } of found) this.#add(name, fold(block.text), [block], box);
    for (const block of blocks) if (!this.#taken.has(block.index)) this.#taken.add(block.index);
    const rest = blocks.filter((block) => !found.some((each) => each.block === block));
    const last = this.list.at(-1);
    if (last && rest.length > 0) this.list[this.list.length - 1] = { ...last, blocks: [...rest, ...last.blocks] };
    return true;
  }

  /** Whom a bio without a name is about: the author that it names, else the only author, else how it begins. */
  #authorIn(text: string): string | null {
    const { authors } = this.#facts;
    const named = authors.find((name) => text.includes(name)) ?? authors.find((name) => surnameIn(name, text));
    if (named) return named;
    const opening = /^((?:[\p{Lu}][\p{L}.'’-]+\s){1,3}[\p{Lu}][\p{L}'’-]+)/u.exec(text)?.[1];
    if (opening && isPersonName(opening)) return opening;
    return authors.length === 1 ? (authors[0] ?? null) : null;
  }

  #kindOf(name: string, text: string): BioKind {
    if (this.#facts.authors.some((author) => sameName(author, name)))
      return isOrganisationName(name) && !isPersonName(name) ? 'organisation' : 'person';
    if (key(name) === key(this.#facts.siteName ?? '\0') || isOrganisationName(name) || /^the\s/i.test(name))
      return 'organisation';
    if (
      /\b(?:he|she|his|her|er|sie|il|elle|él|ella|ele|ela|lui|lei|journalist|reporter|writer|author|professor|editor|autorin?)\b/iu.test(
        text,
      ) &&
      isPersonName(name)
    )
      return 'person';
    return isPersonName(name) &&
      !/\b(?:company|provider|founded in|headquarter\w*|customers|unternehmen|entreprise|employs)\b/i.test(text)
      ? 'person'
      : 'organisation';
  }

  #isKnown(name: string): boolean {
    return [...this.#facts.authors, this.#facts.siteName ?? ''].some((other) => other !== '' && sameName(other, name));
  }

  /** Whether the article goes on after these blocks: then they tell about somebody in it. */
  #goesOn(blocks: readonly Block[]): boolean {
    const last = blocks.at(-1);
    if (!last) return false;
    const after = this.#sources.blocks.all.slice(last.index + 1);
    return after.some(
      ({ text, lines, linkDensity, box }) =>
        text.length >= 140 &&
        /[.!?。؟]["”’)]?$/.test(text) &&
        linkDensity < 0.3 &&
        box.parentElement === last.box.parentElement &&
        this.#subject(lines[0]?.text ?? '') === null,
    );
  }

  /** An "About X" section of an article is no bio: its text must begin with X, or X must be the author or the site. */
  #plausible(name: string, text: string, kind: BioKind, unnamed: boolean): boolean {
    if (unnamed) return true;
    if (this.#isKnown(name)) return true;
    const start = clip(text, 160);
    if (
      !start.toLowerCase().includes(name.toLowerCase().replace(/^the /, '')) &&
      !(kind === 'person' && surnameIn(name, start))
    )
      return false;
    return new RegExp(`\\b${VERB}\\b`, 'iu').test(clip(text, 300)) && (kind === 'organisation' || isPersonName(name));
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Structured data holds HTML now and then; a bio is plain text. */
const withoutTags = (text: string): string => fold(clip(text, LONGEST * 2).replace(/<[^<>]{0,500}>/g, ' '));
