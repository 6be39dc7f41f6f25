import { useEffect, useRef, useState } from 'preact/hooks';
import { cleanTab } from '../../platform/inject';
import type { Outcome } from '../../platform/outcome';
import { localArea } from '../../platform/storage';
import { type TabFacts, tabById } from '../../platform/tabs';
import { bareAddress } from '../../platform/window-tabs';
import { ruleForPage } from '../shared/rule-for';
import type { FollowEvent, Found, Reading } from './follow';

/** After this time the panel says that the page is large, in milliseconds. */
const slowAfter = 700;

/** The page of a tab as it was read. */
export interface Cleaned {
  readonly tab: TabFacts | null;
  readonly outcome: Outcome;
  readonly found: Found;
}

/** Whether a page is read at the moment, and for long already. */
export type Busy = 'no' | 'reading' | 'slow';

/** A tab that does not tell its address is one that we were not let into. */
function foundIn(outcome: Outcome, tab: TabFacts | null): Found {
  if (outcome.ok) return outcome.article.readable ? 'article' : 'nothing';
  const refused = outcome.failure === 'no-access' || outcome.failure === 'blank';
  return refused && tab !== null && tab.url === null ? 'locked' : 'nothing';
}

async function readTab(tabId: number): Promise<Cleaned> {
  const tab = await tabById(tabId);
  const outcome: Outcome =
    tab === null ? { ok: false, failure: 'closed' } : await cleanTab(tab, await ruleForPage(localArea(), tab.url));
  return { tab, outcome, found: foundIn(outcome, tab) };
}

/** Whether a page was read again and has not changed: what stands there stays as the reader left it. */
function isSame(before: Cleaned | null, now: Cleaned): boolean {
  if (before === null || !before.outcome.ok || !now.outcome.ok || before.tab?.id !== now.tab?.id) return false;
  const [one, other] = [before.outcome.article, now.outcome.article];
  return one.url === other.url && one.html === other.html && one.removed.length === other.removed.length;
}

/**
 * Reads what is to be read, one page at a time, and tells what was found. What was read before stays until then.
 *
 * @param onNew hears of another article before it is shown
 */
export function useReading(
  reading: Reading | null,
  send: (event: FollowEvent) => void,
  onNew: () => void,
): readonly [Cleaned | null, Busy] {
  const [cleaned, setCleaned] = useState<Cleaned | null>(null);
  const [busy, setBusy] = useState<Busy>('no');
  const last = useRef<Cleaned | null>(null);
  useEffect(() => {
    if (reading === null) return;
    const over = new AbortController();
    const wait = (time: number, act: () => void) => {
      const timer = setTimeout(act, time);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    const begin = async () => {
      setBusy('reading');
      wait(slowAfter, () => setBusy('slow'));
      const now = await readTab(reading.tabId);
      if (over.signal.aborted) return;
      over.abort();
      setBusy('no');
      if (!isSame(last.current, now)) {
        last.current = now;
        onNew();
        setCleaned(now);
      }
      const address = now.outcome.ok ? now.outcome.article.url : (now.tab?.url ?? null);
      send({ is: 'read', id: reading.id, found: now.found, address: address === null ? null : bareAddress(address) });
    };
    wait(reading.after, () => void begin());
    return () => {
      if (!over.signal.aborted) setBusy('no');
      over.abort();
    };
  }, [reading?.id ?? null]);
  return [cleaned, busy];
}
