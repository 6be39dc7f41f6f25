import { browser } from './browser';
import { failureOfRefusal, hasMovedOn, type Outcome, outcomeOf } from './outcome';
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
  if (now === null) {
    return failed('closed');
  }
  return failed(hasMovedOn(before.url, now.url) ? 'navigated' : failureOfRefusal(message, now.url));
}

async function inject(tab: TabFacts): Promise<Outcome> {
  let value: unknown;
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: [cleanPageScript],
    });
    value = injection?.result;
  } catch (error) {
    return explainRefusal(tab, String(error));
  }
  const outcome = outcomeOf(value);
  const now = await tabById(tab.id);
  // A page that leaves in the middle of it gives no result in Chromium, just like a script that threw.
  const left = now !== null && hasMovedOn(outcome.ok ? outcome.article.url : tab.url, now.url);
  return left ? failed('navigated') : outcome;
}

/** Cleans the page in a tab. Needs nothing of the background script. */
export function cleanTab(tab: TabFacts): Promise<Outcome> {
  return Promise.race([inject(tab), timeout()]);
}
