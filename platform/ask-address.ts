/**
 * The only place that asks the network, and only when the reader presses the button beside an address that they wrote:
 * it fetches an archive of site rules. It sends no cookies and no referrer, and nothing about the reader.
 */
import { bytesUpTo } from './body';
import { browser } from './browser';
import { hasOrigins } from './permissions';

/**
 * `not-https`: no secure address; `refused`: the browser was told no; `not-found`: the server has nothing there;
 * `status`: it answered otherwise; `large`: more bytes than allowed; `silent`: no answer, or one from another site.
 */
export type AddressFault = 'not-https' | 'refused' | 'not-found' | 'status' | 'large' | 'silent' | 'offline';

export interface Fetching {
  /** The most bytes that are taken. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/** The address, where it is secure; a server of this machine needs no security. */
function secureAddress(text: string): URL | null {
  if (!URL.canParse(text.trim())) {
    return null;
  }
  const address = new URL(text.trim());
  const here = ['localhost', '127.0.0.1'].includes(address.hostname);
  return address.protocol === 'https:' || (address.protocol === 'http:' && here) ? address : null;
}

/** Call it first thing in a click: it asks the reader for the host of the address, and gives that back when it is done. */
export async function askAddress(text: string, fetching: Fetching): Promise<Uint8Array | AddressFault> {
  const address = secureAddress(text);
  if (address === null) {
    return 'not-https';
  }
  const origins = [`${address.protocol}//${address.hostname}/*`];
  // Asked first, and not waited for: a question after a wait would no longer belong to the click.
  const before = hasOrigins(origins);
  const granted = browser.permissions.request({ origins });
  if (!(await granted)) {
    return 'refused';
  }
  try {
    return await load(address, fetching);
  } finally {
    if (!(await before)) {
      await browser.permissions.remove({ origins });
    }
  }
}

async function load(address: URL, { most, signal }: Fetching): Promise<Uint8Array | AddressFault> {
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) {
      return response.status === 404 || response.status === 410 ? 'not-found' : 'status';
    }
    return (await bytesUpTo(response, most)) ?? 'large';
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) {
      // The browser tells a page no more than that.
      return navigator.onLine ? 'silent' : 'offline';
    }
    throw error;
  }
}
