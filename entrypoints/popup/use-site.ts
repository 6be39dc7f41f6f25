import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SiteChoice, SiteProps } from '../../components/site-props';
import { readSetting } from '../../platform/settings';
import { askForSite, chooseForSite, giveBackSite } from '../../platform/site-choices';
import { hostOfPage, inForce, sites, wantsAccess } from '../../platform/sites';
import { localArea, onStored } from '../../platform/storage';
import type { TabFacts } from '../../platform/tabs';
import { ruleForPage } from '../shared/rule-for';
import { useOnPage } from './use-on-page';
import { usePicker } from './use-picker';

/**
 * What holds for the site of a tab, and what is hidden on its page; `null` for a tab that shows no site.
 *
 * @param article its text, where the page gave one
 */
export function useSite(tab: TabFacts | null, article: string | null): SiteProps | null {
  const url = tab?.url ?? null;
  const site = hostOfPage(url);
  const [choice, setChoice] = useState<SiteChoice | null>(null);
  const [refused, setRefused] = useState(false);
  const onPage = useOnPage(tab);
  const picker = usePicker(tab);

  const read = useMemo(
    () => async () => {
      if (site === null) return;
      const supported = (await ruleForPage(localArea(), url)) !== null;
      setChoice(inForce(await readSetting(localArea(), sites), site, supported));
    },
    [site, url],
  );
  useEffect(() => {
    void read();
    return onStored(sites.key, read);
  }, [read]);

  if (site === null || choice === null) return null;

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
  };
  return { site, choice, refused, onChoose: (next) => void choose(next), ...onPage, ...picker({ site, article }) };
}
