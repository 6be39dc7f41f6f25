import { browser } from './browser';

export function onFirstInstall(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => (reason === 'install' ? listener() : undefined));
}

/** Installed, updated, or the browser started. */
export function onWake(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => listener());
  browser.runtime.onStartup.addListener(() => listener());
}
