/** The scores of one page with and without a rule, measured as bench:quality does. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusPage, Row } from '../lab/rows.ts';
import { SHARED } from '../shared.mjs';

export interface Gold {
  readonly text?: string;
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly author?: string | null;
  readonly date?: string | null;
}

/** What is used of ../shared/eval/metrics.mjs. */
export interface Measures {
  wordF1(predicted: string, reference: string): { readonly p: number; readonly r: number; readonly f1: number };
  sameText(a: string | null | undefined, b: string | null | undefined): boolean;
  peopleF1(predicted: string | null | undefined, reference: readonly string[] | string): number;
  day(text: string | null | undefined): string | null;
}

export const loadMeasures = async (): Promise<Measures> =>
  await import(pathToFileURL(path.join(SHARED, 'eval', 'metrics.mjs')).href);

type Scores = Readonly<Record<'f1' | 'p' | 'r' | 'title' | 'authors' | 'date', number | null>>;

function scoresOf(row: Row, gold: Gold, { wordF1, sameText, peopleF1, day }: Measures): Scores {
  const said = gold.authors ?? gold.author;
  return {
    ...(gold.text === undefined ? { f1: null, p: null, r: null } : wordF1(row.text, gold.text)),
    title: gold.title ? Number(sameText(row.title, gold.title)) : null,
    authors: said && said.length > 0 ? peopleF1(row.byline, said) : null,
    date: gold.date ? Number(day(row.published) === day(gold.date)) : null,
  };
}

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

const pair = (name: keyof Scores, a: Scores, b: Scores): string =>
  `${name} ${number(a[name])}${a[name] === b[name] ? '' : ` → ${number(b[name])}`}`;

type Scored = { readonly page: CorpusPage & { readonly gold: Gold }; readonly without: Row; readonly withRule: Row };

const NAMES = ['f1', 'p', 'r', 'title', 'authors', 'date'] as const;

export function scoreLine({ id, url, gold }: Scored['page'], without: Row, withRule: Row, measures: Measures): string {
  const [a, b] = [scoresOf(without, gold, measures), scoresOf(withRule, gold, measures)];
  return `${id}  ${NAMES.map((name) => pair(name, a, b)).join('  ')}  ${url.slice(0, 90)}`;
}

export function totalsLine(pages: readonly Scored[], measures: Measures): string {
  const mean = (row: (page: Scored) => Row, name: keyof Scores): number | null => {
    const all = pages.flatMap((page) => scoresOf(row(page), page.page.gold, measures)[name] ?? []);
    return all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0) / all.length;
  };
  const means = (row: (page: Scored) => Row) =>
    Object.fromEntries(NAMES.map((name) => [name, mean(row, name)])) as unknown as Scores;
  const [a, b] = [means((page) => page.without), means((page) => page.withRule)];
  return `${pages.length} pages  ${NAMES.map((name) => pair(name, a, b)).join('  ')}`;
}
