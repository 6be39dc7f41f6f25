import type { RuleText } from '../core/clean/draft';
import type { Failure } from '../core/failure';
import { browser } from './browser';
import { failureOfRefusal, hasMovedOn, noFrame, type Outcome, outcomeOf, settle } from './outcome';
import { type TabFacts, tabById } from './tabs';

const answerWithin = 30_000;

/** How often it is asked whether another page has come: where we are not let in, waiting changes nothing. */
const LOOKS: Readonly<Partial<Record<Failure, number>>> = { broken: 5, 'no-access': 1 };
/** Milliseconds between. */
const APART = 300;

const cleanPageScript = '/clean-page.js';

function failed(failure: Failure): Outcome {
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

/** Whether the document in the tab has come since then, in milliseconds of the clock: the page was loaded anew meanwhile. */
async function hasComeSince(tab: TabFacts, then: number): Promise<boolean> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => performance.timeOrigin,
      injectImmediately: true,
    });
    return typeof injection?.result === 'number' && injection.result > then;
  } catch {
    // We are let in no longer: what the browser said of it before stands.
    return false;
  }
}

/** Whether the page has gone: the browser can let go of what runs in it before the next one is there. */
async function hasGone(tab: TabFacts, failure: Failure, begun: number): Promise<boolean> {
  const looks = LOOKS[failure] ?? 0;
  for (let looked = 0; looked < looks; looked++) {
    if (looked > 0) await new Promise((resolve) => setTimeout(resolve, APART));
    if (await hasComeSince(tab, begun)) return true;
  }
  return false;
}

async function clean(tab: TabFacts, rule: RuleText | null): Promise<Outcome> {
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

async function inject(tab: TabFacts, rule: RuleText | null): Promise<Outcome> {
  const begun = Date.now();
  const outcome = await clean(tab, rule);
  return !outcome.ok && (await hasGone(tab, outcome.failure, begun)) ? failed('navigated') : outcome;
}

/**
 * Cleans the page in a tab. Needs nothing of the background script.
 *
 * @param rule the rule for the site of the page
 */
export function cleanTab(tab: TabFacts, rule: RuleText | null): Promise<Outcome> {
  return Promise.race([inject(tab, rule), timeout()]);
}
