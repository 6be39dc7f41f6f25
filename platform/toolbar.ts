import { browser } from './browser';
import { say } from './i18n';

export type ToolbarState = 'idle' | 'noticed' | 'cleaning' | 'failed';

const sizes = [16, 24, 32, 48];

function iconsFor(state: ToolbarState): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [String(size), `/icons/${state}-${size}.png`]));
}

/** The browsers take a tab's own icon away when it navigates. A tab that is gone needs none. */
export async function showToolbarState(tabId: number, state: ToolbarState): Promise<boolean> {
  const changes = [
    browser.action.setIcon({ tabId, path: iconsFor(state) }),
    browser.action.setTitle({ tabId, title: say(`toolbar_${state}`) }),
  ];
  const done = await Promise.allSettled(changes);
  return done.every((change) => change.status === 'fulfilled');
}

/** The green of the leaf. */
const badgeColour = '#2c6e4f';

/** How many blocks are hidden on the page, on the toolbar button; nothing for none. */
export async function showHiddenCount(tabId: number, count: number): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color: badgeColour }),
    browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) }),
  ]);
}

const marks = {
  done: { text: '✓', colour: badgeColour },
  question: { text: '?', colour: badgeColour },
  failed: { text: '!', colour: '#a03a2c' },
} as const;

/** Says on the toolbar button how something ended that began without a page of ours: until the tab goes elsewhere. */
export async function showNotice(tabId: number, mark: keyof typeof marks, title: string): Promise<void> {
  const { text, colour } = marks[mark];
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Whether the popup could be opened without a click on the button. */
export async function openPopup(): Promise<boolean> {
  const [opened] = await Promise.allSettled([browser.action.openPopup()]);
  return opened.status === 'fulfilled';
}
