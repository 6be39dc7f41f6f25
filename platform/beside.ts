/** The panel beside the page: the side panel of Chromium, the sidebar of Firefox. */
import { browser } from './browser';

interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined =>
  'sidePanel' in browser ? (browser as unknown as { readonly sidePanel: SidePanel }).sidePanel : undefined;

/** Whether this browser has one. */
export const hasBeside = (): boolean => sidePanel() !== undefined || 'sidebarAction' in browser;

/**
 * Opens it in the window of a tab. Call it first thing in a click: browsers open it only then.
 *
 * @returns whether it is open
 */
export async function openBeside(tabId: number): Promise<boolean> {
  const panel = sidePanel();
  const [opened] = await Promise.allSettled([
    panel === undefined ? browser.sidebarAction.open() : panel.open({ tabId }),
  ]);
  return opened.status === 'fulfilled';
}

/** `show`: the reader wants the page of this tab there. `let-in`: a click let us see the page in this tab. */
export interface BesideCall {
  readonly is: 'show' | 'let-in';
  readonly tabId: number;
}

const channel = 'beside';

/** Tells the panels that are open. One that opens now finds the tab in front by itself. */
export function callBeside(call: BesideCall): void {
  const line = new BroadcastChannel(channel);
  line.postMessage(call);
  line.close();
}

/** Gives back the function that stops listening. */
export function onBesideCall(listener: (call: BesideCall) => void): () => void {
  const line = new BroadcastChannel(channel);
  line.addEventListener('message', ({ data }) => listener(data));
  return () => line.close();
}
