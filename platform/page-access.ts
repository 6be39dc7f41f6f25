/** What the background can have from a page in a tab while it stands there: its source and its pictures. Only read. */
import { browser } from './browser';
import { hasOrigins, originOf } from './permissions';
import { fetchInPage } from './picture-fetch';

/** The page as it stands. */
export interface Captured {
  /** Where the page was entered, after redirects; and where it is now. */
  readonly askedUrl: string;
  readonly url: string;
  /** HTML with its doctype; `null` where it is larger than allowed. */
  readonly source: string | null;
}

/**
 * Why a picture could not be had. `no-access`: its server lets neither the page nor us read it; `not-found`: nothing is
 * there; `failed`: the server refused or broke off; `too-large`, `too-many`: above a limit; `slow`: no answer in time;
 * `no-picture`: the bytes are of no kind that we know.
 */
export type Missing = 'no-access' | 'not-found' | 'failed' | 'too-large' | 'too-many' | 'slow' | 'no-picture';

/** What a page answers for a picture. Bytes in base64: messages are JSON in some browsers. */
export type PagePicture =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly missing: Missing };

export interface PictureLimits {
  /** The most bytes of one picture. */
  readonly most: number;
  /** Milliseconds until it is given up. */
  readonly within: number;
}

export interface PageAccess {
  /** `null`: we are not let in, or the tab is gone. */
  capture(tabId: number): Promise<Captured | null>;
  /** `null`: as above. */
  picture(tabId: number, url: string, limits: PictureLimits): Promise<PagePicture | null>;
  /** Whether the reader granted us the host of an address. */
  granted(url: string): Promise<boolean>;
}

const captureScript = '/capture.js';

const isText = (value: unknown): value is string => typeof value === 'string';

function isCaptured(value: unknown): value is Captured {
  return (
    typeof value === 'object' &&
    value !== null &&
    'askedUrl' in value &&
    isText(value.askedUrl) &&
    'url' in value &&
    isText(value.url) &&
    'source' in value &&
    (value.source === null || isText(value.source))
  );
}

function isPagePicture(value: unknown): value is PagePicture {
  return typeof value === 'object' && value !== null && ('base64' in value || 'missing' in value);
}

/** The result of a script in the top frame; `undefined` where we are not let in. */
async function resultOf(script: Parameters<typeof browser.scripting.executeScript>[0]): Promise<unknown> {
  const [done] = await Promise.allSettled([browser.scripting.executeScript(script)]);
  return done.status === 'fulfilled' ? done.value[0]?.result : undefined;
}

export const pageAccess: PageAccess = {
  async capture(tabId) {
    const captured = await resultOf({ target: { tabId }, files: [captureScript] });
    return isCaptured(captured) ? captured : null;
  },
  async picture(tabId, url, { most, within }) {
    const picture = await resultOf({ target: { tabId }, func: fetchInPage, args: [url, most, within] });
    return isPagePicture(picture) ? picture : null;
  },
  granted: (url) => hasOrigins([originOf(url)]),
};
