import { browser } from './browser';
import { grantedOrigins } from './permissions';

const script = { id: 'detect', js: ['/content-scripts/detect.js'], runAt: 'document_idle' } as const;

async function bringInLine(): Promise<void> {
  const matches = [...(await grantedOrigins())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (matches.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    }
    return;
  }
  const wanted = { ...script, js: [...script.js], matches, persistAcrossSessions: true };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([wanted])
    : browser.scripting.registerContentScripts([wanted]));
}

/**
 * Registers the detect script for exactly the sites granted. Browsers forget registrations on an update and the
 * reader may change grants while we sleep, so this is called on every occasion; a lock keeps calls in a row.
 */
export function registerDetectScript(): Promise<void> {
  return navigator.locks.request('detect-script', bringInLine);
}
