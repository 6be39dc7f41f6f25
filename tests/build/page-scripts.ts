import { type Built, textOf } from './build-target';

function imports(built: Built, script: string): readonly string[] {
  const found = textOf(built, script).matchAll(/\b(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g);
  return [...found].map(([, name = '']) => `chunks/${name}`);
}

/** All scripts that a page or script of the extension loads, itself included. */
export function scriptsOf(built: Built, entry: string): readonly string[] {
  const waiting = entry.endsWith('.html')
    ? [...textOf(built, entry).matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]*\.js)"/g)].map(
        ([, name = '']) => name,
      )
    : [entry];
  const seen = new Set<string>();
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (!seen.has(script)) {
      seen.add(script);
      waiting.push(...imports(built, script));
    }
  }
  return [...seen];
}
