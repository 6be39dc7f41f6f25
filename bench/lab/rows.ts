/** The lines that the scorers of ../shared read, and how they are kept on disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { RuleReport } from '../../core/article.ts';

/** One page under one system. Times in milliseconds. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly ms: number;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly published?: string | null;
  readonly site_name?: string | null;
  readonly readerable?: boolean;
  readonly looksReadable?: boolean;
  readonly engine_ms?: number;
  readonly kind?: string;
  readonly bio?: readonly { readonly name: string; readonly text: string }[];
  readonly removed?: readonly { readonly kind: string; readonly rule: string; readonly text: string }[];
  readonly warnings?: readonly string[];
  /** Lines of the rule for the site that could not be followed. */
  readonly problems?: RuleReport['problems'];
  readonly error?: string;
}

/** A page of a corpus; `file` is absolute, gzipped or not. */
export interface CorpusPage {
  readonly id: string;
  readonly url: string;
  readonly file: string;
  readonly [field: string]: unknown;
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export function writeLines(file: string, lines: readonly object[]): void {
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}

export const readLinesIfThere = <T>(file: string): T[] => (existsSync(file) ? readLines<T>(file) : []);
