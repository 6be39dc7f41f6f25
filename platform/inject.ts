import type { RuleText } from '../core/clean/draft';
import { browser } from './browser';
import { failureOfRefusal, hasMovedOn, noFrame, type Outcome, outcomeOf, settle } from './outcome';
import { ruleFor } from './rules';
import { hostOfPage } from './sites';
import { localArea } from './storage';
import { type TabFacts, tabById } from './tabs';

const answerWithin = 30_000;

const cleanPageScript = '/clean-page.js';

function failed(failure: Extract<Outcome, { ok: false }>['failure']): Outcome {
  return { ok: false, failure };
}

function timeout(): Promise<Outcome> {
  return new Promise((resolve) => setTimeout(resolve, answerWithin, failed('timeout')));
}

async function explainRefusal(before: TabFacts, message: string): Promise<Outcome> {
  const now = await tabById(before.id);
  return now === null || hasMovedOn(before.url, now.url)
    ? settle(failed('broken'), before.url, now)
    : failed(failureOfRefusal(message, now.url));
}

/** Runs in the tab, before the script that takes it from there. */
function leaveRule(rule: RuleText): void {
  globalThis.plainleafRule = rule;
}

async function inject(tab: TabFacts): Promise<Outcome> {
  const site = hostOfPage(tab.url);
  const rule = site === null ? null : await ruleFor(localArea(), site);
  try {
    if (rule !== null) {
      await browser.scripting.executeScript({ target: { tabId: tab.id }, func: leaveRule, args: [rule] });
    }
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: [cleanPageScript],
    });
    return injection
      ? settle(outcomeOf(injection.result), tab.url, await tabById(tab.id))
      : explainRefusal(tab, noFrame);
  } catch (error) {
    return explainRefusal(tab, String(error));
  }
}

/** Cleans the page in a tab, by the rule for its site where there is one. Needs nothing of the background script. */
export function cleanTab(tab: TabFacts): Promise<Outcome> {
  return Promise.race([inject(tab), timeout()]);
}
