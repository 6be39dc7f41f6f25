/** What happens to the tabs of one window. Without leave to see a page the browser tells no address. */
import { browser } from './browser';

export type TabEvent =
  | { readonly is: 'front'; readonly tabId: number }
  | { readonly is: 'left'; readonly tabId: number; readonly address: string | null }
  | { readonly is: 'moved'; readonly tabId: number; readonly address: string }
  | { readonly is: 'loaded' | 'closed'; readonly tabId: number };

/** The window that this page stands in or beside. */
export async function ownWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_NONE;
}

export async function frontTabOf(windowId: number): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id ?? null;
}

/** An address without the part after `#`. */
export const bareAddress = (url: string): string => url.replace(/#.*$/s, '');

interface Change {
  readonly status?: string | undefined;
  readonly url?: string | undefined;
}

function eventOf(tabId: number, { status, url }: Change): TabEvent | null {
  const address = url === undefined ? null : bareAddress(url);
  if (status === 'loading') return { is: 'left', tabId, address };
  // Firefox says `complete` of a page that changed its address by itself as well.
  if (address !== null) return { is: 'moved', tabId, address };
  return status === 'complete' ? { is: 'loaded', tabId } : null;
}

/** Ends with the signal. */
export function onTabs(windowId: number, signal: AbortSignal, listener: (event: TabEvent) => void): void {
  const { onActivated, onUpdated, onRemoved } = browser.tabs;
  const activated = (to: { tabId: number; windowId: number }) => {
    if (to.windowId === windowId) listener({ is: 'front', tabId: to.tabId });
  };
  const updated = (tabId: number, change: Change, tab: { windowId?: number | undefined }) => {
    const event = tab.windowId === windowId ? eventOf(tabId, change) : null;
    if (event !== null) listener(event);
  };
  const removed = (tabId: number) => listener({ is: 'closed', tabId });
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  onRemoved.addListener(removed);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(activated);
    onUpdated.removeListener(updated);
    onRemoved.removeListener(removed);
  });
}
