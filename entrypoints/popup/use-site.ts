import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SiteChoice, SiteProps } from '../../components/site-props';
import { type HiddenOnPage, hiddenOn, turnAllOnPage, turnOnPage } from '../../platform/on-page';
import { ruleFor } from '../../platform/rules';
import { readSetting } from '../../platform/settings';
import { askForSite, chooseForSite, giveBackSite } from '../../platform/site-choices';
import { hostOfPage, inForce, sites } from '../../platform/sites';
import { localArea, onStored } from '../../platform/storage';
import type { TabFacts } from '../../platform/tabs';
import { useHabits } from './use-habits';
import { usePicker } from './use-picker';

/** The page needs a moment to follow a choice. Milliseconds; how often the list is read anew. */
const follows = 400;
const readings = 5;

const wantsAccess = ({ autoClean, reader }: SiteChoice) => autoClean || reader;

/**
 * What holds for the site of a tab, and what is hidden on its page; `null` for a tab that shows no site.
 *
 * @param article its text, where the page gave one
 */
export function useSite(tab: TabFacts | null, article: string | null): SiteProps | null {
  const site = hostOfPage(tab?.url ?? null);
  const [choice, setChoice] = useState<SiteChoice | null>(null);
  const [refused, setRefused] = useState(false);
  const [hidden, setHidden] = useState<readonly HiddenOnPage[]>([]);
  const habits = useHabits(site, tab);
  const picker = usePicker(tab);

  const read = useMemo(
    () => async () => {
      if (site === null) return;
      setChoice(inForce(await readSetting(localArea(), sites), site, (await ruleFor(localArea(), site)) !== null));
    },
    [site],
  );
  const list = useMemo(() => async () => setHidden(tab === null ? [] : await hiddenOn(tab.id)), [tab]);

  useEffect(() => {
    void read();
    void list();
    let left = readings;
    const timer = setInterval(() => {
      left -= 1;
      if (left <= 0) clearInterval(timer);
      void list();
    }, follows);
    const unfollow = onStored(sites.key, async () => {
      left = readings;
      await read();
    });
    return () => {
      clearInterval(timer);
      unfollow();
    };
  }, [read, list]);

  if (site === null || choice === null || tab === null) return null;

  const choose = async (next: SiteChoice) => {
    setRefused(false);
    if (wantsAccess(next)) {
      // First thing in the click: the browser asks only then.
      setRefused(!(await askForSite(site, next, Date.now())));
    } else {
      await chooseForSite(site, next);
      await giveBackSite(site);
    }
    await read();
    await list();
  };
  const turn = async (index: number, shown: boolean) => {
    const one = hidden[index];
    if (one === undefined) return;
    await turnOnPage(tab.id, one, shown);
    await list();
    if (shown) await habits.putBack(one);
  };
  const turnAll = async (shown: boolean) => {
    await turnAllOnPage(tab.id, shown);
    await list();
  };
  return {
    site,
    choice,
    refused,
    hidden,
    onChoose: (next) => void choose(next),
    onTurn: (index, shown) => void turn(index, shown),
    onTurnAll: (shown) => void turnAll(shown),
    ...picker({ site, article }),
    proposed: proposedIn(hidden, habits.proposed),
    onPropose: (keep) => void habits.answer(keep).then(list),
    keptNow: habits.keptNow,
  };
}

/** The place of the block that was put back; its kind may be on the page several times. */
function proposedIn(hidden: readonly HiddenOnPage[], selector: string | null): number | null {
  const at = hidden.findIndex((one) => selector !== null && one.selector === selector && one.shown);
  return at < 0 ? null : at;
}
