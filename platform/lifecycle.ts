import { browser } from './browser';

export function onFirstInstall(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'install' ? listener() : undefined));
}

/** A new version of the extension, or the same one loaded anew, took the place of the one before. */
export function onUpdate(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'update' ? listener() : undefined));
}

/** The last private window that we know of was closed. Where we are not let into private windows, any other was. */
export function onPrivateOver(listener: () => Promise<void>): void {
  // Phones have no windows.
  browser.windows?.onRemoved?.addListener(async () => {
    const left = await browser.windows.getAll();
    if (!left.some(({ incognito }) => incognito)) await listener();
  });
}

/** Installed, updated, or the browser started. */
export function onWake(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => listener());
  browser.runtime.onStartup.addListener(() => listener());
}
