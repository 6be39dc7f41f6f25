/** What was found in each place, printed when all is over. */
import { afterAll } from 'vitest';
import type { Found } from './batches';
import { CORPUS, type Vector } from './vectors/vectors';

interface Line {
  readonly browser: string;
  readonly place: string;
  readonly setting: string;
  readonly vectors: number;
  readonly found: Found;
  readonly seconds: number;
}

export interface Table {
  note(line: Line): void;
}

const words = ({ browser, place, setting, vectors, found, seconds }: Line): string =>
  [
    browser.padEnd(9),
    place.padEnd(21),
    setting.padEnd(34),
    `${String(vectors).padStart(5)} vectors `,
    `shown ${String(found.shown).padStart(5)} `,
    `ran ${found.ran.length}  asked ${found.asked.length}  left ${found.wrong.length}  strayed ${found.strayed.length} `,
    `${seconds.toFixed(0).padStart(4)} s`,
  ].join(' ');

/**
 * @param which what part of all vectors it is, in words
 * @param live whether each line is printed as it comes, too: for a run that takes long
 */
export function printedTable(all: readonly Vector[], which: string, live: boolean): Table {
  const lines: Line[] = [];
  afterAll(() => {
    const own = all.filter(({ from }) => from === 'own').length;
    console.log(`${all.length} vectors${which}, ${own} of them our own.`);
    if (own === all.length) console.log(`Skipped: the vectors of others, which would lie in ${CORPUS}.`);
    const sorted = lines.toSorted((one, other) => one.browser.localeCompare(other.browser));
    console.log(sorted.map(words).join('\n'));
  });
  return {
    note(line) {
      lines.push(line);
      if (live) console.log(words(line));
    },
  };
}
