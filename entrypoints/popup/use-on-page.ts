import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ConsentAnswer, SiteProps } from '../../components/site-props';
import { consentReport } from '../../platform/consent-report';
import { type HiddenOnPage, hiddenOn, turnAllOnPage, turnOnPage } from '../../platform/on-page';
import { hostOfPage, siteOf, sites } from '../../platform/sites';
import { onStored, sessionArea } from '../../platform/storage';
import type { TabFacts } from '../../platform/tabs';
import { useHabits } from './use-habits';

/** The page needs a moment to follow a choice. Milliseconds; how often it is asked. */
const follows = 400;
const times = 5;

type OnPage = Pick<SiteProps, 'hidden' | 'answer' | 'proposed' | 'keptNow' | 'onTurn' | 'onTurnAll' | 'onPropose'>;

/** What is hidden on the page in a tab and what became of its consent dialog, and the ways back. */
export function useOnPage(tab: TabFacts | null): OnPage {
  const [hidden, setHidden] = useState<readonly HiddenOnPage[]>([]);
  const [answer, setAnswer] = useState<ConsentAnswer | null>(null);
  const habits = useHabits(hostOfPage(tab?.url ?? null), tab);

  const ask = useMemo(
    () => async () => {
      if (tab === null) return;
      setHidden(await hiddenOn(tab.id));
      const report = await consentReport(sessionArea(), tab.id);
      setAnswer(report !== null && siteOf(report.host) === hostOfPage(tab.url) ? report : null);
    },
    [tab],
  );

  useEffect(() => {
    void ask();
    let left = times;
    const timer = setInterval(() => {
      left -= 1;
      if (left >= 0) void ask();
    }, follows);
    const unfollow = onStored(sites.key, async () => {
      left = times;
    });
    return () => {
      clearInterval(timer);
      unfollow();
    };
  }, [ask]);

  const turn = async (index: number, shown: boolean) => {
    const one = hidden[index];
    if (tab === null || one === undefined) return;
    await turnOnPage(tab.id, one, shown);
    // Before the list is drawn anew: the popup may be closed at any time.
    if (shown) await habits.putBack(one);
    await ask();
  };
  const turnAll = async (shown: boolean) => {
    if (tab !== null) await turnAllOnPage(tab.id, shown);
    await ask();
  };
  return {
    hidden,
    answer,
    onTurn: (index, shown) => void turn(index, shown),
    onTurnAll: (shown) => void turnAll(shown),
    proposed: proposedIn(hidden, habits.proposed),
    onPropose: (keep) => void habits.answer(keep).then(ask),
    keptNow: habits.keptNow,
  };
}

/** The place of the block that was put back; its kind may be on the page several times. */
function proposedIn(hidden: readonly HiddenOnPage[], selector: string | null): number | null {
  const at = hidden.findIndex((one) => selector !== null && one.selector === selector && one.shown);
  return at < 0 ? null : at;
}
