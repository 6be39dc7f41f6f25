/**
 * How much a few neighbouring blocks speak like somebody who offers something to the reader: a thing to click on, a price,
 * an address to leave, a name that the rest of the article does not know. Prose that offers nothing to do is not judged.
 */
import type { Block } from '../../blocks';
import { clip, fold, webUrl } from '../../text';
import { PITCH } from '../cues/pitch';
import type { Inside } from '../judge/judge';
import type { Ledger } from '../ledger';

const LIMIT = 1500;
/** Characters of a link that asks to be clicked, rather than one that names what it leads to. */
const CALL = 48;
const CALL_WORDS = 8;

/** Why a few blocks look like an offer, in points. */
export interface Pitch {
  readonly points: number;
  readonly words: number;
  /** Something to click on, to type in or to go to. */
  readonly call: boolean;
  /** Links that say themselves that they are paid for. */
  readonly paid: boolean;
  /** A name that is told more than once here and nowhere else. */
  readonly brand: boolean;
  /** Speaks of a letter, a course, a membership: what sites offer of their own. */
  readonly thing: boolean;
  /** An address or a code that is told rather than linked, or a field. */
  readonly told: boolean;
}

/** Values of `rel` and parts of addresses by which a paid link is counted. */
const PAID =
  /[?&](?:utm_\w+|aff\w*|tag|partner|ref|coupon|promo\w*|clickid|subid|cid|affid)=|\/(?:aff|affiliate|partner|sponsor|promo|deals?)\//i;
const ADDRESS =
  /(?:^|[\s(])(?:https?:\/\/|www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,30}){0,2}\.(?:[a-z]{2,3}|shop|store|online|info|cloud|tech|io|app|link|club|example)(?:\/[\w-]{1,30})?(?=[\s,.;:!?)]|$)/i;
const CODE = /\b[A-Z]{3,12}\d{1,4}\b|\bcode:? ?[A-Z]{4,14}\b/;
const MONEY = /(?:[$€£¥₹₽]|\b(?:USD|EUR|CHF|kr|zł|Kč|TL)\b) ?\d|\d ?(?:[€£$¥₽]|%|kr\b|zł\b|Kč\b|TL\b|円|元|원)/;

/** The reader is asked something first: "Do you like what you read? …" */
const QUESTION = /^[^.!?。？؟]{6,90}[?？؟]\s/;

export class Pitches {
  readonly #ledger: Ledger;
  readonly #inside: Inside;
  #names: Map<string, number> | null = null;

  constructor(ledger: Ledger, inside: Inside) {
    this.#ledger = ledger;
    this.#inside = inside;
  }

  of(blocks: readonly Block[]): Pitch {
    const text = clip(blocks.map((block) => block.text).join('\n'), LIMIT);
    const { of, words } = PITCH.read(text);
    const anchors = blocks.flatMap(linksOf);
    const links = blocks.filter((block) => block.linkDensity > 0.5);
    const paid = anchors.some(isPaid);
    const called = blocks.some(isCall) || anchors.some((anchor) => isCallText(anchor.textContent ?? ''));
    const told = ADDRESS.test(text) || CODE.test(text);
    const field = blocks.some(({ place }) => place.control);
    const brand = this.#hasBrand(blocks);
    const most = (count: number, limit: number): number => Math.min(limit, count);
    const points =
      (called ? 2 : 0) +
      (paid ? 2 : 0) +
      (told ? 1 : 0) +
      (field ? 1 : 0) +
      (brand ? 1.5 : 0) +
      most(of.deal, 3) * 0.7 +
      (MONEY.test(text) ? 0.5 : 0) +
      most(of.thing, 3) * 0.5 +
      most((of.you * 40) / Math.max(20, words), 3) * 0.5 +
      most(of.act, 3) * 0.4 +
      (of.us > 0 ? 0.4 : 0) +
      (QUESTION.test(text) ? 0.8 : 0);
    return {
      points,
      words,
      call: called || told || field || paid || anchors.length === 1 || links.length * 2 >= blocks.length,
      paid,
      brand,
      thing: of.thing > 0,
      told: told || field,
    };
  }

  /** A name with a capital inside a sentence that occurs here twice, and in no other block of the article. */
  #hasBrand(blocks: readonly Block[]): boolean {
    const here = new Map<string, number>();
    for (const block of blocks) for (const name of namesIn(block)) here.set(name, (here.get(name) ?? 0) + 1);
    for (const [name, count] of here) if (count >= 2 && (this.#allNames().get(name) ?? 0) <= count) return true;
    return false;
  }

  #allNames(): Map<string, number> {
    if (this.#names) return this.#names;
    const names = new Map<string, number>();
    for (const block of this.#ledger.blocks.all) {
      if (!this.#inside.has(block.index)) continue;
      for (const name of namesIn(block)) names.set(name, (names.get(name) ?? 0) + 1);
    }
    this.#names = names;
    return names;
  }
}

/** Capitals and small letters of Latin, Greek and Cyrillic. */
const CAPITAL = 'A-Z\\u00c0-\\u00de\\u0391-\\u03ab\\u0400-\\u042f';
const SMALL = 'a-z\\u00df-\\u00ff\\u0101-\\u017f\\u03ac-\\u03ce\\u0430-\\u045f';
const NAME = new RegExp(
  `(?:^|[^0-9${CAPITAL}${SMALL}])([${CAPITAL}][${SMALL}][0-9${CAPITAL}${SMALL}]{2,20})(?![0-9${CAPITAL}${SMALL}])`,
  'g',
);

function namesIn(block: Block): string[] {
  return [...clip(block.text, LIMIT).matchAll(NAME)].map((match) => match[1] ?? '');
}

export function linksOf(block: Block): Element[] {
  if (block.linkDensity === 0) return [];
  const anchors = new Set<Element>();
  for (const node of block.nodes) {
    const anchor = node.parentElement?.closest('a[href]');
    if (anchor) anchors.add(anchor);
  }
  return [...anchors];
}

export const isPaid = (anchor: Element): boolean =>
  /\bsponsored\b/i.test(anchor.getAttribute('rel') ?? '') ||
  PAID.test((anchor.getAttribute('href') ?? '').slice(0, 500));

/** "Save my seat", "ORDER THE BOX", "Jetzt testen": short, and an act, or in the reader's own voice, or in capitals. */
export function isCallText(linkText: string): boolean {
  const text = fold(linkText);
  if (text.length === 0 || text.length > CALL || /[.…:;]$/.test(text)) return false;
  const words = text.split(' ');
  if (words.length > CALL_WORDS) return false;
  const capitals = text.length > 8 && text === text.toUpperCase() && text !== text.toLowerCase();
  if (capitals || /\b(?:my|me|mich|mir|moi|mi|mij|mnie|mig|minun|mně|мне)\b/i.test(text)) return true;
  const head = PITCH.read(words.slice(0, UNSPACED.test(text) ? CALL_WORDS : 2).join(' '));
  const tail = LAST_VERB.test(text) ? PITCH.read(words.at(-1) ?? '').of.act : 0;
  return head.of.act + tail > 0;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
/** German and Dutch put the verb last: "Platz sichern". */
const LAST_VERB = /[a-z]en$/;

/** A block that is nothing but a call: a link or a button. */
export const isCall = (block: Block): boolean =>
  (block.linkDensity >= 0.85 || block.place.control) &&
  block.place.heading === 0 &&
  (isCallText(block.text) || (block.words <= 4 && PITCH.read(block.text).of.deal > 0));

/** Whether a link leads to another host. */
export function leadsAway(anchor: Element, baseUrl: string): boolean {
  const url = webUrl(anchor.getAttribute('href'), baseUrl);
  const own = webUrl(baseUrl, baseUrl);
  return url !== null && own !== null && new URL(url).host !== new URL(own).host;
}
