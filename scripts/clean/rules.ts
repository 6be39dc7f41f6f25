import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleText } from '../../core/clean/draft.ts';
import { ruleNameOf, ruleNames } from '../../core/sites/match.ts';
import { ROOT } from '../setup.mjs';
import type { Rules } from './args.ts';
import { PageError } from './bytes.ts';

const OWN = path.join(ROOT, 'core', 'sites', 'rules');

/** Our own rules, by name. */
export function ownRules(): Map<string, string> {
  const rules = new Map<string, string>();
  for (const file of readdirSync(OWN)) {
    const name = ruleNameOf(file);
    if (name !== null) rules.set(name, readFileSync(path.join(OWN, file), 'utf8'));
  }
  return rules;
}

/** The rule for a page among rules by name. */
export function ruleAmong(rules: ReadonlyMap<string, string>, url: string): RuleText | null {
  for (const name of ruleNames(URL.parse(url)?.hostname ?? '')) {
    const text = rules.get(name);
    if (text !== undefined) return { name, text };
  }
  return null;
}

function readRule(file: string): RuleText {
  try {
    return { name: ruleNameOf(file) ?? path.basename(file), text: readFileSync(file, 'utf8') };
  } catch (error) {
    throw new PageError(`The rule ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** What tells the rule for each page. */
export function rulesFor(rules: Rules): (url: string) => RuleText | null {
  if (rules === 'none') return () => null;
  if (rules === 'own') {
    const own = ownRules();
    return (url) => ruleAmong(own, url);
  }
  const rule = readRule(rules.file);
  return () => rule;
}
