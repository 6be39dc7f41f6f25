import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMENTS_HEADING } from '../../../core/clean/cues/comments';
import { CONSENT_CHOICE, CONSENT_REQUEST, CONSENT_TOPIC } from '../../../core/clean/cues/consent';
import {
  CONSENT_NOTED,
  CONSENT_PAY,
  CONSENT_WITHOUT_ADS,
  CONSENT_YES,
  PRICE,
} from '../../../core/clean/cues/consent-answers';
import { markerOf } from '../../../core/clean/cues/markers';
import { PROMO, PROMO_BUTTON, PROMO_TOPIC } from '../../../core/clean/cues/promo';
import { RELATED_HEADING, RELATED_LINE } from '../../../core/clean/cues/related';
import { HOST_OPENS, HOST_RETURNS } from '../../../core/clean/cues/sponsor';
import { isToolRow, TAG_LABEL, TOOL } from '../../../core/clean/cues/tools';

const LENGTH = 2000;
/** Longer than any honest match takes; a pattern that tries every way of reading a text takes ages. */
const HANGS = 5000;

/** The words and phrases that the cues are made of. */
const FOLDER = new URL('../../../core/clean/cues/', import.meta.url);
const source = readdirSync(FOLDER)
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n');
const lists = source.split('`').filter((_, i) => i % 2 === 1);
const bare = lists.join('\n').replace(/\\\\[a-z](?:\{[^}]*\})?/gi, ' ');
const OWN = [...new Set(bare.match(/[\p{L}\p{N}']+(?: [\p{L}\p{N}']+)*/gu))].filter((own) => own.length > 1);
const PARTS = [...OWN, '-', ' ', '.', '1', '2 ', 'a', 'a ', '字', '\n', '👍', '· '];

const filled = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

/** One part again and again; and another part first, so that a list of words that may repeat is entered. */
function* hostile(): Generator<string> {
  for (const [i, part] of PARTS.entries()) {
    for (const gap of ['', ' ', ', ']) yield filled(part + gap);
    for (let step = 1; step <= 4; step++) {
      const other = PARTS[(i * 31 + step * 97) % PARTS.length] ?? '';
      yield `${part} ${filled(`${other} `)}`.slice(0, LENGTH);
    }
  }
  for (const part of ['all cookies', 'cookies', 'all', 'to all', 'only'])
    yield filled(` ${part}`).replace(/^ /, 'accept ');
  for (const part of ['free', 'email', 'daily']) yield filled(` ${part}`).replace(/^ /, 'our ');
  for (const part of ['this', 'on', 'for later', 'to']) yield filled(` ${part}`).replace(/^ /, 'share ');
}

const strings = [...hostile()];

test('there is something to match', () => {
  expect(OWN.length).toBeGreaterThan(500);
  expect(strings.every((text) => text.length >= LENGTH - 10)).toBe(true);
});

describe('long texts made of a cue’s own words', () => {
  const whole: Record<string, (text: string) => boolean> = {
    isToolRow,
    TOOL: (text) => TOOL.test(text),
    CONSENT_CHOICE: (text) => CONSENT_CHOICE.test(text),
    CONSENT_YES: (text) => CONSENT_YES.test(text),
    CONSENT_NOTED: (text) => CONSENT_NOTED.test(text),
    RELATED_HEADING: (text) => RELATED_HEADING.test(text),
    COMMENTS_HEADING: (text) => COMMENTS_HEADING.test(text),
    markerOf: (text) => markerOf(text) !== null,
  };
  test.each(Object.entries(whole))(
    '%s comes to an end, and takes none that goes on for something else',
    (_, matches) => {
      // The end lies within what a cue reads, whatever stands before it.
      const taken = strings.map((text) => `${text.slice(0, LENGTH - 10)} Ωω`).filter(matches);
      expect(taken).toEqual([]);
    },
    HANGS,
  );

  const within = {
    CONSENT_PAY,
    CONSENT_WITHOUT_ADS,
    PRICE,
    CONSENT_REQUEST,
    CONSENT_TOPIC,
    PROMO,
    PROMO_BUTTON,
    PROMO_TOPIC,
    RELATED_LINE,
    HOST_OPENS,
    HOST_RETURNS,
    TAG_LABEL,
  };
  test.each(Object.entries(within))(
    '%s comes to an end, and gives the same answer twice',
    (_, cue) => {
      const first = strings.map((text) => cue.test(text));
      expect(strings.map((text) => cue.test(text))).toEqual(first);
      expect(first).toContain(false);
    },
    HANGS,
  );
});
