import { useCallback, useEffect, useState } from 'preact/hooks';
import { cleanTab } from '../../platform/inject';
import { countOn } from '../../platform/on-page';
import type { Outcome } from '../../platform/outcome';
import { localArea } from '../../platform/storage';
import type { TabFacts } from '../../platform/tabs';
import { showHiddenCount, showToolbarState, type ToolbarState } from '../../platform/toolbar';
import { ruleForPage } from '../shared/rule-for';

/** After this time the popup says that the page is large, in milliseconds. */
const slowAfter = 700;

export type Cleaning =
  | { readonly phase: 'loading' | 'slow' }
  | { readonly phase: 'done'; readonly tab: TabFacts | null; readonly outcome: Outcome };

function toolbarStateFor(outcome: Outcome): ToolbarState {
  if (!outcome.ok) {
    return 'failed';
  }
  return outcome.article.readable ? 'noticed' : 'idle';
}

/** Cleans the page of a tab once, and again on demand. The toolbar icon follows. */
export function useCleaning(findTab: () => Promise<TabFacts | null>): readonly [Cleaning, () => void] {
  const [cleaning, setCleaning] = useState<Cleaning>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const over = new AbortController();
    const slow = setTimeout(() => setCleaning({ phase: 'slow' }), slowAfter);
    over.signal.addEventListener('abort', () => clearTimeout(slow));
    const clean = async () => {
      const tab = await findTab();
      const outcome: Outcome = tab === null ? { ok: false, failure: 'closed' } : await cleanWithIcon(tab, over.signal);
      if (!over.signal.aborted) {
        setCleaning({ phase: 'done', tab, outcome });
      }
      over.abort();
    };
    void clean();
    return () => over.abort();
  }, [attempt]);

  const again = useCallback(() => {
    setCleaning({ phase: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return [cleaning, again];
}

/** A popup that closes in the middle of it takes the icon's word back. */
async function cleanWithIcon(tab: TabFacts, signal: AbortSignal): Promise<Outcome> {
  const done = new AbortController();
  const both = AbortSignal.any([signal, done.signal]);
  addEventListener('pagehide', () => void showToolbarState(tab.id, 'idle'), { signal: both });
  void showToolbarState(tab.id, 'cleaning');
  const outcome = await cleanTab(tab, await ruleForPage(localArea(), tab.url));
  done.abort();
  await showToolbarState(tab.id, toolbarStateFor(outcome));
  void takeNoticeOff(tab.id);
  return outcome;
}

/** What the button said of a save is seen in the popup now; it counts again what is hidden on the page. */
async function takeNoticeOff(tabId: number): Promise<void> {
  await showHiddenCount(tabId, (await countOn(tabId)) ?? 0);
}
