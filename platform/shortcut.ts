import { browser } from './browser';
import { activeTab } from './tabs';

/** The keys that open the popup; `null` when none are set. */
export async function shortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

/** The command of the manifest that saves the page in front. */
const saveCommand = 'save-article';

export function onSaveCommand(listener: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener(async (command) => {
    const tab = command === saveCommand ? await activeTab() : null;
    if (tab !== null) await listener(tab.id);
  });
}

/** The command of the manifest that opens the page in front beside itself. */
const besideCommand = 'read-beside';

/** The listener is called within the key press, while the browser lets panels be opened. */
export function onBesideCommand(listener: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) =>
    command === besideCommand && tab?.id !== undefined ? listener(tab.id) : undefined,
  );
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
