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

export interface CapturedTab extends Captured {
  /** The browser's name for the document; `null` where it has none. */
  readonly documentId: string | null;
}

/** The page that a picture is asked of: a tab may show another one by then. */
export interface ShownPage {
  readonly tabId: number;
  readonly documentId: string | null;
  /** Where there is no name of the document, its address tells; without user, password and fragment. */
  readonly address: string;
}

/**
 * Why a picture could not be had. `no-access`: its server lets neither the page nor us read it; `not-found`: nothing is
 * there; `failed`: the server refused or broke off; `too-large`, `too-many`: above a limit; `slow`: no answer in time;
 * `no-picture`: the bytes are of no kind that we know; `page-gone`: the tab shows another page by now.
 */
export type Missing =
  | 'no-access'
  | 'not-found'
  | 'failed'
  | 'too-large'
  | 'too-many'
  | 'slow'
  | 'no-picture'
  | 'page-gone';

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
  capture(tabId: number): Promise<CapturedTab | null>;
  /** `null`: as above. */
  picture(page: ShownPage, url: string, limits: PictureLimits): Promise<PagePicture | null>;
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

interface Ran {
  readonly result?: unknown;
  readonly documentId?: unknown;
}

/** What came of a script in the top frame; `undefined` where we are not let in. */
async function resultOf(script: Parameters<typeof browser.scripting.executeScript>[0]): Promise<Ran | undefined> {
  const [done] = await Promise.allSettled([browser.scripting.executeScript(script)]);
  return done.status === 'fulfilled' ? done.value[0] : undefined;
}

export const pageAccess: PageAccess = {
  async capture(tabId) {
    const ran = await resultOf({ target: { tabId }, files: [captureScript] });
    const captured = ran?.result;
    if (!isCaptured(captured)) return null;
    return { ...captured, documentId: isText(ran?.documentId) ? ran.documentId : null };
  },
  async picture({ tabId, documentId, address }, url, { most, within }) {
    const named = documentId !== null;
    const ran = await resultOf({
      target: named ? { tabId, documentIds: [documentId] } : { tabId },
      func: fetchInPage,
      args: [url, most, within, named ? null : address],
    });
    if (isPagePicture(ran?.result)) return ran.result;
    // We were let into this very document before.
    return named ? { ok: false, missing: 'page-gone' } : null;
  },
  granted: (url) => hasOrigins([originOf(url)]),
};
