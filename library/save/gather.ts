/** Brings in the pictures of an article. One that cannot be had is named with the reason, and harms nothing. */
import type { Missing, PictureLimits } from '../../platform/page-access';
import type { ImageUse, StoredImage } from '../copy';
import { sha256 } from '../hash';
import { atOnce, mostBytes, mostOfOne, mostPictures, within } from './limits';
import { pictureType } from './picture-type';

type Got = Uint8Array<ArrayBuffer> | Missing;

/** The two ways to a picture. */
export interface PictureSources {
  /** From within the page, with its rights; `null` where there is no page any more. */
  readonly page: ((url: string, limits: PictureLimits) => Promise<Got | null>) | null;
  readonly own: (url: string, limits: PictureLimits, signal: AbortSignal) => Promise<Got>;
}

export interface Gathered {
  readonly uses: readonly ImageUse[];
  readonly images: readonly StoredImage[];
}

export interface GatherOptions {
  readonly sources: PictureSources;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

const dataAddress = /^data:[^,]*?(;base64)?,(.*)$/is;

function fromDataAddress(url: string): Got {
  const [, base64, body = ''] = dataAddress.exec(url) ?? [];
  try {
    const text = decodeURIComponent(body);
    return base64 === undefined
      ? new TextEncoder().encode(text)
      : Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (error) {
    if (error instanceof URIError || error instanceof DOMException) return 'no-picture';
    throw error;
  }
}

/** Rejects with the signal; what still runs in the page comes to its own end there. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Milliseconds beyond those of the picture itself. */
const grace = 1000;

/** A page that was left may be kept frozen: it gives no answer, not even that it had none in time. */
async function inTime(answer: Promise<Got | null>, most: number): Promise<Got | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), most);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function fetchOne(url: string, most: number, { sources, signal }: GatherOptions): Promise<Got> {
  if (url.startsWith('data:')) return fromDataAddress(url);
  if (!/^https?:/i.test(url)) return 'failed';
  const limits = { most, within };
  const asked = sources.page === null ? null : inTime(sources.page(url, limits), within + grace);
  const fromPage = asked && (await unlessAborted(asked, signal));
  // Only where the page may not read it, or is gone, can we do better.
  if (fromPage !== null && fromPage !== 'no-access' && fromPage !== 'page-gone') return fromPage;
  const own = await sources.own(url, limits, signal);
  return own === 'no-access' && fromPage === 'page-gone' ? 'page-gone' : own;
}

/** @param urls each once */
export async function gatherPictures(urls: readonly string[], options: GatherOptions): Promise<Gathered> {
  const { signal, onProgress } = options;
  const uses: ImageUse[] = urls.map((url) => ({ url, hash: null, missing: 'too-many' satisfies Missing }));
  const images = new Map<string, StoredImage>();
  const total = Math.min(urls.length, mostPictures);
  let left = mostBytes;
  let next = 0;
  let done = 0;

  const keep = async (at: number, url: string, got: Got): Promise<void> => {
    const type = typeof got === 'string' ? null : pictureType(got);
    if (typeof got === 'string' || type === null) {
      uses[at] = { url, hash: null, missing: typeof got === 'string' ? got : ('no-picture' satisfies Missing) };
      return;
    }
    const hash = await sha256(got);
    if (!images.has(hash)) {
      if (got.length > left) {
        uses[at] = { url, hash: null, missing: 'too-large' satisfies Missing };
        return;
      }
      left -= got.length;
      images.set(hash, { hash, type, bytes: got });
    }
    uses[at] = { url, hash, missing: null };
  };
  const work = async (): Promise<void> => {
    while (next < total) {
      const at = next;
      next += 1;
      const url = urls[at] ?? '';
      await keep(at, url, await fetchOne(url, Math.min(mostOfOne, left), options));
      signal.throwIfAborted();
      done += 1;
      onProgress(done, total);
    }
  };
  onProgress(0, total);
  await Promise.all(Array.from({ length: Math.min(atOnce, total) }, work));
  return { uses, images: [...images.values()] };
}
