import type { Hidden } from '../core/declutter/hide';
import { browser } from './browser';
import type { HandleScope } from './page-handle';

/** Something hidden on a page, and the frame that it is in. */
export interface HiddenOnPage extends Hidden {
  readonly frameId: number;
}

/** The frames of a tab in which an auto-clean script is at work; none where we are not let in. */
async function calmFrames(tabId: number): Promise<number[]> {
  const [frames] = await Promise.allSettled([
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => (globalThis as HandleScope).plainleafPage !== undefined,
    }),
  ]);
  return frames.status === 'fulfilled'
    ? frames.value.flatMap(({ frameId, result }) => (result === true ? [frameId] : []))
    : [];
}

/** What is hidden on the page in a tab, in all its frames. */
export async function hiddenOn(tabId: number): Promise<readonly HiddenOnPage[]> {
  const frameIds = await calmFrames(tabId);
  if (frameIds.length === 0) return [];
  const [frames] = await Promise.allSettled([
    browser.scripting.executeScript({ target: { tabId, frameIds }, files: ['/hidden-list.js'] }),
  ]);
  return frames.status === 'fulfilled'
    ? frames.value.flatMap(({ frameId, result }) =>
        ((result ?? []) as readonly Hidden[]).map((hidden) => ({ ...hidden, frameId })),
      )
    : [];
}

/** Puts one hidden block back on the page, or hides it again. */
export async function turnOnPage(tabId: number, { frameId, id }: HiddenOnPage, shown: boolean): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: (one: string, there: boolean) => (globalThis as HandleScope).plainleafPage?.turn(one, there),
    args: [id, shown],
  });
}

/** Shows the page as it came, or hides everything again. */
export async function turnAllOnPage(tabId: number, shown: boolean): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (there: boolean) => (globalThis as HandleScope).plainleafPage?.turnAll(there),
    args: [shown],
  });
}

/** How many blocks are hidden in all frames of a tab now; `null` where the browser does not let us ask. */
export async function countOn(tabId: number): Promise<number | null> {
  const [frames] = await Promise.allSettled([
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => (globalThis as HandleScope).plainleafPage?.count() ?? 0,
    }),
  ]);
  return frames.status === 'fulfilled'
    ? frames.value.reduce((sum, { result }) => sum + (typeof result === 'number' ? result : 0), 0)
    : null;
}
