import { browser } from './browser';

/** Reads a JSON file of the extension's own package. */
export async function readPackaged(file: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(file));
  return response.json();
}

/** Our own site rules, by name. */
export async function ownRules(): Promise<ReadonlyMap<string, string>> {
  const rules = (await readPackaged('/site-rules.json')) as Readonly<Record<string, string>>;
  return new Map(Object.entries(rules));
}
