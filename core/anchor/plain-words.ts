/** A text without case, punctuation and white space but for one space between words: what two writings of it share. Pure. */

export interface PlainWords {
  readonly text: string;
  /** For each unit of it, where that stands in the text it is of. */
  readonly from: readonly number[];
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Halves of a pair of surrogates: rare letters, and signs that mean something by themselves. */
const HALF = /[\ud800-\udfff]/;

export function plainWords(text: string): PlainWords {
  const units: string[] = [];
  const from: number[] = [];
  let parted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (!(WORD.test(unit) || HALF.test(unit))) {
      parted = units.length > 0;
      continue;
    }
    if (parted) {
      units.push(' ');
      from.push(at - 1);
      parted = false;
    }
    const lower = unit.toLowerCase();
    units.push(lower.length === 1 ? lower : unit);
    from.push(at);
  }
  return { text: units.join(''), from };
}
