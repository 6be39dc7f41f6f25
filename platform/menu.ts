import { hasBeside } from './beside';
import { browser } from './browser';
import { say } from './i18n';

/** What can be chosen for a page, in the order of the menu, and the message with its words. */
const items = { 'clean-page': 'menu_clean', 'read-beside': 'beside_open', 'save-page': 'menu_save' } as const;

export type MenuChoice = keyof typeof items;

/** Menus live on in some browsers and not in others: made anew each time. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, message] of Object.entries(items)) {
    if (id === 'read-beside' && !hasBeside()) continue;
    browser.contextMenus.create({ id, title: say(message), contexts: ['page', 'selection', 'link'] });
  }
}

export function onChosen(choice: MenuChoice, listener: (tabId: number) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) =>
    menuItemId === choice && tab?.id !== undefined ? listener(tab.id) : undefined,
  );
}
