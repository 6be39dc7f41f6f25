/** Pages that come before the reader, on the sites that they let us see. */
import { browser } from './browser';
import { hasOrigins, originOf } from './permissions';

/** `begun`: a page begins to load; `there`: it has loaded, or is at another address by itself; `front`: its tab came there. */
export type FrontEvent = 'begun' | 'there' | 'front';

interface Change {
  readonly status?: string | undefined;
  readonly url?: string | undefined;
}

/** Whether a tab is in front of its window and shows a page of a site granted: a click on the button grants none. */
export async function isInFront(tabId: number): Promise<boolean> {
  const [tab] = await Promise.allSettled([browser.tabs.get(tabId)]);
  if (tab.status === 'rejected') return false;
  const { active, url } = tab.value;
  return active && url !== undefined && /^https?:/.test(url) && hasOrigins([originOf(url)]);
}

/**
 * Follows the tabs in front from the start, so that the browser wakes the background for them.
 *
 * @returns switches that on and off: where nothing is granted, nobody is to be woken
 */
export function followFrontTabs(listener: (event: FrontEvent, tabId: number) => void): (on: boolean) => void {
  const { onActivated, onUpdated } = browser.tabs;
  const activated = ({ tabId }: { tabId: number }) => listener('front', tabId);
  const updated = (tabId: number, { status, url }: Change, tab: { url?: string | undefined }) => {
    // Without leave to see the page the browser tells no address.
    if (tab.url === undefined) return;
    if (status === 'loading') listener('begun', tabId);
    else if (status === 'complete' || url !== undefined) listener('there', tabId);
  };
  const turn = (on: boolean) => {
    if (on === onUpdated.hasListener(updated)) return;
    if (on) {
      onUpdated.addListener(updated);
      onActivated.addListener(activated);
    } else {
      onUpdated.removeListener(updated);
      onActivated.removeListener(activated);
    }
  };
  turn(true);
  return turn;
}
