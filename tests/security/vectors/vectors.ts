/** The vectors: ours, made by a grammar, and those of the corpus where it is there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SHARED } from '../../../bench/shared.mjs';
import { AROUND, ASKS, HOLDERS, RUNS, SCHEMES, TEXTS } from './parts';

export interface Vector {
  /** The number that it tells when it runs. */
  readonly n: number;
  readonly from: string;
  readonly html: string;
}

/** Where the vectors of others lie: `hostile/vectors.json` in the corpus. */
export const CORPUS = path.join(SHARED, 'corpus', 'hostile', 'vectors.json');

/** The host that our own vectors ask. Every browser is told to ask a proxy of ours for it. */
const EVIL = 'vectors.example';

const into = (pattern: string, sign: string, part: string): string => pattern.split(sign).join(part);

/** The grammar, written out. */
function written(): string[] {
  const acts = [...RUNS, ...ASKS];
  const schemes = SCHEMES.flatMap((scheme) => HOLDERS.map((holder) => into(holder, '%', scheme)));
  return [...acts.flatMap((act) => AROUND.map((around) => into(around, '%', act))), ...schemes, ...TEXTS];
}

function own(): Vector[] {
  return written().map((pattern, n) => ({
    n,
    from: 'own',
    // An at sign that begins a rule of a style sheet is none of ours.
    html: pattern
      .replace(/@(?!import|font-face|keyframes|SUM|@|extension)/g, `https://${EVIL}/${n}`)
      .replaceAll('$', `__ran(${n})`),
  }));
}

interface Foreign {
  readonly source: string;
  readonly html: string;
}

/** Those of others, changed in that they tell which one runs. */
function corpus(from: number): Vector[] {
  if (!existsSync(CORPUS)) return [];
  const all: readonly Foreign[] = JSON.parse(readFileSync(CORPUS, 'utf8'));
  return all.map(({ source, html }, at) => ({
    n: from + at,
    from: source,
    html: html.replace(/\b(?:alert|prompt|confirm)(?: )?\(/g, `__ran(${from + at},`),
  }));
}

/** @param every takes one of so many, for a quick look */
export function vectors(every = 1): readonly Vector[] {
  const ours = own();
  return [...ours, ...corpus(ours.length)].filter(({ n }) => n % every === 0);
}
