import { browser } from './browser';
import { isToRefuse } from './consent-hosts';
import { forgetReport, keepReport } from './consent-report';
import type { PageSender } from './message-check';
import type { ConsentRules, Handlers } from './messages';
import { readPackaged } from './packaged';
import { sessionArea } from './storage';

/** What of the consent engine works in the background, handed in. */
export interface ConsentKit {
  /** The fixed functions that rules may have run in the page's own world, by name. */
  readonly snippets: Readonly<Record<string, () => unknown>>;
  /** Of all rules, those without a site of their own and those of this page's site. */
  rulesFor(all: unknown, frame: { readonly url: string; readonly mainFrame: boolean }): ConsentRules;
}

const rulesFile = '/consent-rules.json';

/** Read once in the life of the background; a reading that failed is tried again. */
let rules: Promise<unknown> | null = null;

function allRules(): Promise<unknown> {
  rules ??= readPackaged(rulesFile).catch((error: unknown) => {
    rules = null;
    throw error;
  });
  return rules;
}

/** Reports of one tab come from several frames at once, and forgetting comes between: one after another. */
function inTurn(act: () => Promise<void>): Promise<void> {
  return navigator.locks.request('consent-report', act);
}

async function run(snippet: () => unknown, { tabId, frameId }: PageSender): Promise<boolean> {
  const [done] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: snippet,
  });
  return Boolean(done?.result);
}

/** Answers the consent script, on sites where the reader wants it and nowhere else. */
export function consentHandlers(kit: ConsentKit): Pick<Handlers, 'consentRules' | 'consentSnippet' | 'consentDone'> {
  return {
    async consentRules(_request, sender) {
      if (!(await isToRefuse(sender.host))) {
        return null;
      }
      if (sender.frameId === 0) {
        await inTurn(() => forgetReport(sessionArea(), sender.tabId));
      }
      return kit.rulesFor(await allRules(), { url: sender.url, mainFrame: sender.frameId === 0 });
    },
    async consentSnippet({ snippet }, sender) {
      const found = Object.hasOwn(kit.snippets, snippet) ? kit.snippets[snippet] : undefined;
      return found !== undefined && (await isToRefuse(sender.host)) ? run(found, sender) : null;
    },
    async consentDone({ report }, sender) {
      if (await isToRefuse(sender.host)) {
        await inTurn(() => keepReport(sessionArea(), sender.tabId, sender.host, report));
      }
      return null;
    },
  };
}

export function forgetReportsOfClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => inTurn(() => forgetReport(sessionArea(), tabId)));
}
