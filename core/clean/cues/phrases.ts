/**
 * The words that clutter announces itself with, one list a concept, in the languages of the interface and a few more.
 * They are matched against whole short blocks or whole controls, never against a word inside prose.
 * Phrases were collected from the wording of common consent managers, CMS boxes and news sites.
 */
import { Cue, LETTER } from './cue';
import { Lead } from './lead';

export const union = (phrases: string): string =>
  phrases
    .trim()
    .split('\n')
    .map((phrase) => phrase.trim())
    .join('|');

/** Characters up to which one pattern takes less than telling the phrases apart by their beginnings. */
const SHORT = 3000;

const list = (phrases: string, end: string): Cue | Lead =>
  phrases.length > SHORT ? new Lead(phrases, end) : new Cue(() => `^(?:${union(phrases)})${end}`);

/** The whole text is one of these phrases, give or take digits at its end. */
export const whole = (phrases: string): Cue | Lead => list(phrases, `[^${LETTER}]*$`);
export const starts = (phrases: string): Cue | Lead => list(phrases, '');
export const holds = (phrases: string): Cue => new Cue(() => union(phrases));
