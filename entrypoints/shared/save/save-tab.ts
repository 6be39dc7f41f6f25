/** Saves the page in a tab without a page of ours: from the context menu or by the keyboard. */
import type { SaveOrder } from '../../../library/save/order';
import { say } from '../../../platform/i18n';
import { cleanTab } from '../../../platform/inject';
import type { Notice } from '../../../platform/page-access-line';
import { localArea } from '../../../platform/storage';
import { tabById } from '../../../platform/tabs';
import { openPopup, showNotice, showToolbarState } from '../../../platform/toolbar';
import { ownVersion } from '../../../platform/version';
import { ruleForPage } from '../rule-for';

/** Says how a save ended that nobody watched. A question is put in the popup, where the browser lets us open it. */
export async function notify({ tabId, mark, message }: Notice): Promise<void> {
  await showToolbarState(tabId, mark === 'failed' ? 'failed' : 'noticed');
  await showNotice(tabId, mark, mark === 'failed' ? say('save_notice_failed', [say(message)]) : say(message));
  if (mark === 'question') await openPopup();
}

/** @param hand takes the order to where saves are done */
export async function saveTab(tabId: number, hand: (order: SaveOrder) => Promise<void>): Promise<void> {
  const tab = await tabById(tabId);
  if (tab === null) return;
  if (tab.incognito) {
    await notify({ tabId, mark: 'failed', message: 'save_failed_private' });
    return;
  }
  await showToolbarState(tabId, 'cleaning');
  const rule = await ruleForPage(localArea(), tab.url);
  const outcome = await cleanTab(tab, rule);
  if (!outcome.ok) {
    await notify({ tabId, mark: 'failed', message: 'save_failed_page' });
    return;
  }
  const { article } = outcome;
  if (!article.readable) {
    await notify({ tabId, mark: 'question', message: 'save_notice_unsure' });
    return;
  }
  const of = { article, restored: [], tabId, engine: ownVersion(), rule: rule?.name ?? null };
  await handOver({ ...of, way: { kind: 'ask' }, unseen: true }, hand);
}

/** Hands an order in, and says so where that fails: nobody looks at a page of ours. */
export async function handOver(order: SaveOrder, hand: (order: SaveOrder) => Promise<void>): Promise<void> {
  const { tabId } = order;
  try {
    await hand(order);
  } catch (error) {
    if (tabId !== null) await notify({ tabId, mark: 'failed', message: 'save_failed_stopped' });
    throw error;
  }
}
