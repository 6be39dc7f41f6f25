import { browser } from './browser';
import type { HandleScope } from './page-handle';
import { registerPageScript } from './page-scripts';
import { hasOrigins } from './permissions';
import { supportedPatterns } from './rules';
import { readSetting } from './settings';
import { inForce, patternsOf, type Sites, sites } from './sites';
import { localArea } from './storage';

const script = {
  id: 'auto-clean',
  js: ['/auto-clean.js'],
  css: ['/declutter.css'],
  runAt: 'document_start',
  allFrames: true,
} as const;

/** The sites where something happens by itself. */
function activeSites(all: Sites): string[] {
  return Object.keys(all.byHost).filter((site) => {
    const choice = inForce(all, site, false);
    return choice.autoClean || choice.reader;
  });
}

async function patternsNow(): Promise<readonly string[]> {
  const all = await readSetting(localArea(), sites);
  const wanted = activeSites(all).map(patternsOf);
  const granted = await Promise.all(wanted.map(hasOrigins));
  const supported = all.supported ? await supportedPatterns(localArea()) : [];
  return [...new Set([...wanted.filter((_, i) => granted[i]).flat(), ...supported])];
}

/** Registers the auto-clean script for exactly the sites where it is switched on and allowed. */
export function registerAutoCleanScript(): Promise<void> {
  return registerPageScript(script, patternsNow);
}

/** Whether a script of ours that still answers is in a page. */
const answers = () => (globalThis as HandleScope).plainleafPage !== undefined;

async function bringInto(tabId: number, again: boolean): Promise<void> {
  const target = { tabId, allFrames: true };
  const [there] = await browser.scripting.executeScript({ target: { tabId }, func: answers });
  if (again || there?.result !== true) {
    await browser.scripting.insertCSS({ target, files: [...script.css], origin: 'AUTHOR' });
    await browser.scripting.executeScript({ target, files: [...script.js], injectImmediately: true });
  }
}

/**
 * Brings the script into pages that were open before they were to be cleaned.
 *
 * @param again also where one is already: that of an earlier version
 */
export async function bringIntoOpenPages(again: boolean): Promise<void> {
  const url = [...(await patternsNow())];
  if (url.length === 0) {
    return;
  }
  const tabs = await browser.tabs.query({ url, discarded: false });
  // A page that goes away meanwhile, or that the browser keeps to itself, is none to clean.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : bringInto(id, again))));
}
