/** Pictures of an article that is being saved: asked for by its page, or by the extension itself. */
import { bytesUpTo } from './body';
import type { Missing, PagePicture, PictureLimits } from './page-access';

/** Our pages may ask the web over https only, as the reader page does; this machine needs no security. */
function secure(url: URL): URL {
  const here = ['localhost', '127.0.0.1'].includes(url.hostname);
  const address = new URL(url);
  if (address.protocol === 'http:' && !here) address.protocol = 'https:';
  return address;
}

/** The bytes, asked for without credentials or referrer, where the server lets anybody read them or the reader granted us its host. */
export async function fetchPicture(
  url: string,
  { most, within }: PictureLimits,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | Missing> {
  const late = AbortSignal.timeout(within);
  try {
    const response = await fetch(secure(new URL(url)), {
      cache: 'force-cache',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, late]),
    });
    if (!response.ok) return response.status === 404 || response.status === 410 ? 'not-found' : 'failed';
    return (await bytesUpTo(response, most)) ?? 'too-large';
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return 'slow';
    // A refusal and a broken line look alike to a page.
    if (error instanceof TypeError) return 'no-access';
    throw error;
  }
}

/**
 * Runs in the page, in our own world: it may name nothing from outside itself.
 *
 * @param address the page that is meant, where the browser could not be told; nothing is asked of another one
 */
export async function fetchInPage(
  url: string,
  most: number,
  within: number,
  address: string | null,
): Promise<PagePicture> {
  const missing = (why: Missing): PagePicture => ({ ok: false, missing: why });
  if (address !== null) {
    const here = new URL(location.href);
    here.username = '';
    here.password = '';
    if (here.href.replace(/#(?![!/]).*$/s, '') !== address) return missing('page-gone');
  }
  try {
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(within),
    });
    if (!response.ok) return missing(response.status === 404 || response.status === 410 ? 'not-found' : 'failed');
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      length += next.value.length;
      if (length > most) {
        await reader?.cancel();
        return missing('too-large');
      }
      chunks.push(next.value);
    }
    const file = new FileReader();
    const loaded = new Promise((resolve) => file.addEventListener('loadend', resolve));
    file.readAsDataURL(new Blob(chunks));
    await loaded;
    return { ok: true, base64: String(file.result).replace(/^[^,]*,?/, '') };
  } catch (error) {
    return missing(error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'no-access');
  }
}
