import type { Place } from './place';

/** Where the reader of an article that is not saved is: for this tab alone, as long as it is open. */

const keyOf = (article: string): string => `place:${article}`;

/** `null` where the browser lets pages keep nothing. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param article the name under which the article is handed over */
export function tabPlace(article: string): Place | null {
  const value = parsed(tabStorage()?.getItem(keyOf(article)) ?? 'null');
  if (typeof value !== 'object' || value === null || !('share' in value) || !('offset' in value)) return null;
  const { share, offset } = value;
  return typeof share === 'number' && typeof offset === 'number' ? { share, offset } : null;
}

export function keepTabPlace(article: string, place: Place): void {
  try {
    tabStorage()?.setItem(keyOf(article), JSON.stringify(place));
  } catch (error) {
    // Full: what was kept before stays.
    if (!(error instanceof DOMException)) throw error;
  }
}
