/** An HTML file of ours: the record stands in it as data, the bytes of most pictures in what the page shows. */
import { MARK, RECORD_ID } from '../out/html-file';
import { type Found, type Place, refuse } from './found';
import { copyOf } from './record-in';
import type { ReadSetting } from './setting';
import { parseJson } from './text';

const OPEN = `<script type="application/json" id="${RECORD_ID}">`;
const CLOSE = '</script>';
const HASH_LENGTH = 64;
const SRC = '" src="data:';
const BASE64 = ';base64,';
/** Characters of a type, between `data:` and `;base64`. */
const TYPE_LENGTH = 70;

/** Whether the text is an HTML file that was written by us. */
export const isOwnHtml = (text: string): boolean => text.includes(OPEN);

export async function readOwnHtml(text: string, at: Place, { sanitize }: ReadSetting): Promise<Found> {
  const from = text.lastIndexOf(OPEN);
  const to = text.indexOf(CLOSE, from);
  const record = from < 0 || to < 0 ? undefined : parseJson(text.slice(from + OPEN.length, to));
  if (record === undefined) return refuse('damaged', at, { name: titleOf(text) });
  return copyOf(record, { at, sanitize, shown: shownPictures(text.slice(0, from)) });
}

/** What stands in the page's `title`, as it is written. */
function titleOf(text: string): string | null {
  return /<title>([^<]{1,300})/.exec(text.slice(0, 100_000))?.[1] ?? null;
}

/** Base64 of the pictures that the page shows, by their sums. The sums are checked by whoever takes them. */
function shownPictures(page: string): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  for (let at = page.indexOf(MARK); at >= 0; at = page.indexOf(MARK, at + MARK.length)) {
    const hashAt = at + MARK.length;
    const srcAt = hashAt + HASH_LENGTH;
    if (!page.startsWith(SRC, srcAt)) continue;
    const begin = srcAt + SRC.length;
    const comma = page.slice(begin, begin + TYPE_LENGTH + BASE64.length).indexOf(BASE64);
    const end = page.indexOf('"', begin);
    if (comma < 0 || end < 0) continue;
    const hash = page.slice(hashAt, srcAt);
    if (!pictures.has(hash)) pictures.set(hash, page.slice(begin + comma + BASE64.length, end));
  }
  return pictures;
}
