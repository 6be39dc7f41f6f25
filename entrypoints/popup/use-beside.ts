import { useEffect } from 'preact/hooks';
import { callBeside, hasBeside, openBeside } from '../../platform/beside';
import type { TabFacts } from '../../platform/tabs';

/** The way from the popup to the panel beside the page; `null` where there is none. A panel that is open learns of the click. */
export function useBeside(tab: TabFacts | null): (() => void) | null {
  useEffect(() => {
    if (tab !== null) callBeside({ is: 'let-in', tabId: tab.id });
  }, [tab]);
  if (tab === null || !hasBeside()) return null;
  const open = async () => {
    // First thing in the click: the browser opens it only then.
    const opening = openBeside(tab.id);
    callBeside({ is: 'show', tabId: tab.id });
    if (await opening) window.close();
  };
  return () => void open();
}
