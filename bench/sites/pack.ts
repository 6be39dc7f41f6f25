/** What of the community pack is understood, and how long reading it takes. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { ruleNameOf, ruleNames } from '../../core/sites/match.ts';
import { parseRule } from '../../core/sites/parse.ts';
import type { ParseProblem } from '../../core/sites/rule.ts';
import { toSelector } from '../../core/sites/selector.ts';

const LOOKUPS = 100_000;
const HOST = 'www.sport.news.example.co.uk';

const ms = (from: number): string => `${(performance.now() - from).toFixed(1)} ms`;

/** Texts by name. */
export function packRules(zip: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const name = ruleNameOf(file);
    if (name !== null) texts.set(name, strFromU8(bytes));
  }
  return texts;
}

function count(names: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, m], [, n]) => n - m).map(([name, n]) => `  ${String(n).padStart(5)}  ${name}`);
}

export function showPack(zip: string, lines: boolean): void {
  let from = performance.now();
  const texts = packRules(zip);
  console.log(`${texts.size} rules, unpacked and indexed in ${ms(from)}`);
  from = performance.now();
  const parsed = [...texts].map(([name, text]) => parseRule(name, text));
  console.log(`all read in ${ms(from)}`);
  from = performance.now();
  let found = 0;
  for (let i = 0; i < LOOKUPS; i++) if (ruleNames(HOST).some((name) => texts.has(name))) found++;
  console.log(`one lookup: ${((performance.now() - from) / LOOKUPS).toFixed(5)} ms${found > 0 ? ' (found)' : ''}`);
  for (const kind of ['malformed', 'unknown', 'unsupported'] satisfies ParseProblem['kind'][]) {
    const problems = parsed.map(({ problems: all }) => all.filter((problem) => problem.kind === kind));
    const files = problems.filter((all) => all.length > 0).length;
    console.log(`${kind}: ${problems.flat().length} lines in ${files} rules`);
    if (kind === 'unsupported')
      for (const line of count(problems.flat().map((each) => each.directive))) console.log(line);
    else if (lines) for (const each of problems.flat()) console.log(`  ${each.line} ${each.directive}: ${each.text}`);
  }
  const strips = parsed.flatMap(({ rule }) => rule.strip);
  const selectors = strips.filter((xpath) => toSelector(xpath) !== null).length;
  console.log(`${selectors} of ${strips.length} strip expressions have a selector`);
}
