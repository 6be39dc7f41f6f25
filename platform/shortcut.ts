import { browser } from './browser';

/** The keys that open the popup; `null` when none are set. */
export async function shortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

interface WithSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page for shortcuts; `null` where there is none that an extension may open. */
export function shortcutSettings(): (() => Promise<void>) | null {
  const commands: typeof browser.commands & WithSettings = browser.commands;
  if (commands.openShortcutSettings !== undefined) {
    return () => commands.openShortcutSettings?.() ?? Promise.resolve();
  }
  return browser.runtime.getURL('').startsWith('chrome-extension:')
    ? async () => {
        await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
      }
    : null;
}
