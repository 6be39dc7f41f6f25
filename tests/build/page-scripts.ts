import { type Built, textOf } from './build-target';

const STATIC = /\b(?:from|import)\s*["'`]\.\/(?:chunks\/)?([\w.-]+\.js)["'`]/g;
const ANY = /\b(?:from|import)\s*\(?\s*["'`]\.\/(?:chunks\/)?([\w.-]+\.js)["'`]/g;

function imports(built: Built, script: string, pattern: RegExp): readonly string[] {
  return [...textOf(built, script).matchAll(pattern)].map(([, name = '']) => `chunks/${name}`);
}

/**
 * All scripts that a page or script of the extension loads, itself included.
 *
 * @param atOnce without those that it loads only when it needs them
 * @param late names of chunks that are left out, and with them what they alone load
 */
export function scriptsOf(
  built: Built,
  entry: string,
  { atOnce = false, late = [] }: { readonly atOnce?: boolean; readonly late?: readonly string[] } = {},
): readonly string[] {
  const waiting = entry.endsWith('.html')
    ? [...textOf(built, entry).matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]*\.js)"/g)].map(
        ([, name = '']) => name,
      )
    : [entry];
  const seen = new Set<string>();
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (!seen.has(script) && !late.some((name) => script.startsWith(`chunks/${name}-`))) {
      seen.add(script);
      waiting.push(...imports(built, script, atOnce ? STATIC : ANY));
    }
  }
  return [...seen];
}

/** Scripts that need themselves before they can run, by way of others. */
export function circular(built: Built): readonly string[] {
  const needed = (script: string): readonly string[] =>
    imports(built, script, STATIC).flatMap((one) => scriptsOf(built, one, { atOnce: true }));
  return [...built.keys()].filter((name) => name.startsWith('chunks/') && needed(name).includes(name));
}
