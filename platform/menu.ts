import { browser } from './browser';
import { say } from './i18n';

const cleanItem = 'clean-page';

/** Menus live on in some browsers and not in others: made anew each time. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: cleanItem,
    title: say('menu_clean'),
    contexts: ['page', 'selection', 'link'],
  });
}

export function onCleanChosen(listener: (tabId: number) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) =>
    menuItemId === cleanItem && tab?.id !== undefined ? listener(tab.id) : undefined,
  );
}
