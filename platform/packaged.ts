import { browser } from './browser';

const askPackage = (file: string): Promise<Response> => fetch(browser.runtime.getURL(file));

/** Reads a JSON file of the extension's own package. */
export async function readPackaged(file: string): Promise<unknown> {
  return (await askPackage(file)).json();
}

/** @throws where the package has no such file */
export async function readPackagedBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await askPackage(file)).arrayBuffer());
}

/** Our own site rules, by name. */
export async function ownRules(): Promise<ReadonlyMap<string, string>> {
  const rules = (await readPackaged('/site-rules.json')) as Readonly<Record<string, string>>;
  return new Map(Object.entries(rules));
}
