import { browser } from './browser';

/** Reads a JSON file of the extension's own package. */
export async function readPackaged(file: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(file));
  return response.json();
}
