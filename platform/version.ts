import { browser } from './browser';

/** Version of the extension, and so of its engine. */
export const ownVersion = (): string => browser.runtime.getManifest().version;
