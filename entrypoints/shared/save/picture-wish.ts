/** Leave for the hosts of missing pictures: asked for in a click, and used even if the page that asked is closed by the question. */
import type { CompleteOrder } from '../../../library/save/order';
import { hasOrigins, originOf, requestOrigins } from '../../../platform/permissions';
import { sessionArea } from '../../../platform/storage';

interface Wish {
  readonly order: CompleteOrder;
  readonly origins: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

const key = 'picture-wish';
/** An answer that takes longer than this belongs to another question. Milliseconds. */
const holds = 120_000;

/** Call it first thing in a click: browsers ask only then. The background does the rest: `takeGrantedWish`. */
export async function askForPictures(order: CompleteOrder, urls: readonly string[], now: number): Promise<boolean> {
  // Asked for over https, also what the page names with http: leave is for both.
  const origins = [...new Set(urls.map((url) => originOf(url).replace(/^https?:/, '*:')))];
  const wish: Wish = { order, origins, at: now };
  // Asked at once, and not waited for: a question after a wait would no longer belong to the click.
  const kept = sessionArea().set({ [key]: wish });
  const granted = await requestOrigins(origins);
  await kept;
  return granted;
}

const isWish = (value: unknown): value is Wish =>
  typeof value === 'object' && value !== null && 'order' in value && 'origins' in value && 'at' in value;

/** What was wished for, once; `null` where nothing was, or it is not granted. */
export async function takeGrantedWish(now: number): Promise<CompleteOrder | null> {
  const wish = (await sessionArea().get(key))[key];
  if (!isWish(wish) || now - wish.at > holds || !(await hasOrigins(wish.origins))) return null;
  await sessionArea().remove(key);
  return wish.order;
}
