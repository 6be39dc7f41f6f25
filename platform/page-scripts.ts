import { browser } from './browser';

/** A script that the browser runs in pages by itself. */
export interface PageScript {
  readonly id: string;
  readonly js: readonly string[];
  readonly css?: readonly string[];
  readonly runAt: 'document_start' | 'document_idle';
  readonly allFrames?: boolean;
  /** Also in frames without an address of their own. */
  readonly matchOriginAsFallback?: boolean;
}

async function bringInLine({ js, css, ...script }: PageScript, matches: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (matches.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    }
    return;
  }
  const wanted = {
    ...script,
    js: [...js],
    ...(css === undefined ? {} : { css: [...css] }),
    matches: [...matches],
    persistAcrossSessions: true,
  };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([wanted])
    : browser.scripting.registerContentScripts([wanted]));
}

/**
 * Registers a script for exactly the sites given. Browsers forget registrations on an update and the reader may change
 * grants while we sleep, so this is called on every occasion; a lock keeps calls in a row.
 *
 * @param matchesNow finds the match patterns when its turn has come
 */
export function registerPageScript(script: PageScript, matchesNow: () => Promise<readonly string[]>): Promise<void> {
  return navigator.locks.request(`page-script-${script.id}`, async () => bringInLine(script, await matchesNow()));
}
