import { browser } from './browser';

/** What the picker has to know of the page that it cannot see there. */
export interface PickerErrand {
  /** The name under which the site's rule is kept. */
  readonly site: string;
  /** The text of the article; `null` where the page gave none. */
  readonly article: string | null;
}

interface ErrandScope {
  plainleafErrand?: PickerErrand | undefined;
}

/** Runs in the tab, before the script that takes it from there. */
function leaveErrand(errand: PickerErrand): void {
  (globalThis as ErrandScope).plainleafErrand = errand;
}

/** Lets the reader point at a block of the page in a tab; gives whether the browser let us in. */
export async function startPicker(tabId: number, errand: PickerErrand): Promise<boolean> {
  const target = { tabId };
  const begun = [
    browser.scripting.insertCSS({ target, files: ['/declutter.css'], origin: 'AUTHOR' }),
    browser.scripting.executeScript({ target, func: leaveErrand, args: [errand] }),
    browser.scripting.executeScript({ target, files: ['/picker.js'] }),
  ];
  return (await Promise.allSettled(begun)).every(({ status }) => status === 'fulfilled');
}
