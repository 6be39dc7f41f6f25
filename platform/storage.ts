import { browser } from './browser';
import { privateArea } from './private-area';

/** The part of a storage area that we use, so that logic takes it as an argument. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** On disk. Nothing about the pages that the reader reads goes here. */
export function localArea(): Area {
  return browser.storage.local;
}

/** Whether this page is in a private window. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Whether this page is in a private window that has an instance of the extension to itself. */
function isApart(): boolean {
  return isPrivate() && browser.runtime.getManifest().incognito === 'split';
}

/** In memory, gone with the browser, and with the last private window where those have an area of their own; hidden from content scripts. */
export function sessionArea(): Area {
  return isApart() ? privateArea('session') : browser.storage.session;
}

/** Hears of changes of one key on disk, whichever page makes them. Gives back the function that stops listening. */
export function onStored(key: string, listener: () => Promise<void>): () => void {
  return onStoredWhere((changed) => changed === key, listener);
}

/** Hears of changes of all keys on disk that begin so. */
export function onStoredUnder(prefix: string, listener: () => Promise<void>): () => void {
  return onStoredWhere((changed) => changed.startsWith(prefix), listener);
}

/** Hears of each key in memory that begins so and is written, whichever page writes it. */
export function onHeldUnder(prefix: string, listener: (key: string) => Promise<void>): void {
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area !== 'session') return;
    const written = Object.keys(changes).filter(
      (key) => key.startsWith(prefix) && changes[key]?.newValue !== undefined,
    );
    await Promise.all(written.map(listener));
  });
}

function onStoredWhere(concerns: (key: string) => boolean, listener: () => Promise<void>): () => void {
  const changed = (changes: Record<string, unknown>, area: string) =>
    area === 'local' && Object.keys(changes).some(concerns) ? listener() : undefined;
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
