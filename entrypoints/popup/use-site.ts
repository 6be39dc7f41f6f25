import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SiteChoice, SiteProps } from '../../components/site-props';
import { type HiddenOnPage, hiddenOn, turnAllOnPage, turnOnPage } from '../../platform/on-page';
import { ruleFor } from '../../platform/rules';
import { readSetting } from '../../platform/settings';
import { askForSite, chooseForSite, giveBackSite } from '../../platform/site-choices';
import { hostOfPage, inForce, sites, wantsAccess } from '../../platform/sites';
import { localArea, onStored } from '../../platform/storage';
import type { TabFacts } from '../../platform/tabs';

/** The page needs a moment to follow a choice. Milliseconds; how often the list is read anew. */
const follows = 400;
const readings = 5;

/** What holds for the site of a tab, and what is hidden on its page; `null` for a tab that shows no site. */
export function useSite(tab: TabFacts | null): SiteProps | null {
  const site = hostOfPage(tab?.url ?? null);
  const [choice, setChoice] = useState<SiteChoice | null>(null);
  const [refused, setRefused] = useState(false);
  const [hidden, setHidden] = useState<readonly HiddenOnPage[]>([]);

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
    if (one !== undefined) await turnOnPage(tab.id, one, shown);
    await list();
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
  };
}
