/**
 * Whether two texts are nearly the same. Texts are cut into runs of four words (of characters, where a script has no
 * spaces); a sketch of them finds candidates, and the runs themselves decide. Pure.
 */
import { eachToken } from './words';

const WORDS_A_RUN = 4;
/** Texts with fewer runs are not compared: a caption or a notice stands on many pages. */
const FEWEST_RUNS = 40;
/** Share of the smaller text that must stand in the other. Rewritten agency reports are left out, cut ones are found. */
const ALIKE = 0.6;
/**
 * Sixteen bands of three: of pairs whose runs are half the same 88 of 100 are found, at 0.6 98 of 100, and of pairs
 * that share a tenth 2 of 100, which the comparison then throws out.
 */
const BANDS = 16;
const ROWS_A_BAND = 3;

const mixed = (value: number): number => {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
};

/** The runs of a text as numbers of 32 bits. */
export function runsOf(text: string): ReadonlySet<number> {
  const runs = new Set<number>();
  const last: number[] = [];
  eachToken(text, (word, _from, _to, _first, kind) => {
    if (kind === 'last') {
      return false;
    }
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    }
    last.push(hash);
    if (last.length > WORDS_A_RUN) {
      last.shift();
    }
    if (last.length === WORDS_A_RUN) {
      runs.add(last.reduce((all, one) => mixed(all ^ one) + 0x9e3779b9, 0) >>> 0);
    }
    return false;
  });
  return runs;
}

/** What texts that are nearly the same have in common, most probably: one of these at least. Empty for short texts. */
export function sketchOf(runs: ReadonlySet<number>): readonly string[] {
  if (runs.size < FEWEST_RUNS) {
    return [];
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let joined = band.toString(36);
    for (let row = 0; row < ROWS_A_BAND; row++) {
      const seed = mixed(0x9e3779b9 * (band * ROWS_A_BAND + row + 1));
      let least = 0xffffffff;
      for (const run of runs) {
        least = Math.min(least, mixed(run ^ seed));
      }
      joined += `.${least.toString(36)}`;
    }
    return joined;
  });
}

/** Share of the smaller text's runs that stand in both; `null` where that is too little to speak of. */
export function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number | null {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < FEWEST_RUNS) {
    return null;
  }
  let both = 0;
  for (const run of small) {
    both += large.has(run) ? 1 : 0;
  }
  const likeness = both / small.size;
  return likeness >= ALIKE ? likeness : null;
}
