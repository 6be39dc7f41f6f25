import { useState } from 'preact/hooks';
import type { Hidden } from '../../core/declutter/hide';
import { changeHabits, isProposed, withAnswer, withPutBack } from '../../platform/habits';
import { inTurnOnRule } from '../../platform/rules';
import { localArea } from '../../platform/storage';
import type { TabFacts } from '../../platform/tabs';

/** The words of rules are needed only for a rule that is wanted. */
const withRules = () => import('../shared/reader-rule');

export interface Habits {
  /** XPath of what the reader may want to keep always; `null` for nothing. */
  readonly proposed: string | null;
  readonly keptNow: boolean;
  putBack(hidden: Hidden): Promise<void>;
  answer(keep: boolean): Promise<void>;
}

/** Remembers what is put back on a site, and asks once that becomes a habit. Nothing in private windows. */
export function useHabits(site: string | null, tab: TabFacts | null): Habits {
  const [proposed, setProposed] = useState<string | null>(null);
  const [keptNow, setKeptNow] = useState(false);
  return {
    proposed,
    keptNow,
    async putBack({ selector }) {
      setKeptNow(false);
      if (site === null || selector === null || tab === null || tab.url === null || tab.incognito) return;
      const { url } = tab;
      const all = await changeHabits(localArea(), (before) => withPutBack(before, site, selector, url));
      setProposed(isProposed(all, site, selector) ? selector : null);
    },
    async answer(keep) {
      if (site === null || proposed === null) return;
      if (keep) {
        const { saveLine } = await withRules();
        await inTurnOnRule('reader', site, () => saveLine(localArea(), site, 'keep', proposed));
      }
      await changeHabits(localArea(), (all) => withAnswer(all, site, proposed, keep));
      setProposed(null);
      setKeptNow(keep);
    },
  };
}
