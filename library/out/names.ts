/** Names of files, safe on every system. */

const LONGEST = 60;
/** Bytes: with day, number and extension it must stay below the 255 that most disks take. */
const MOST_BYTES = 200;

/**
 * A name of letters, digits and hyphens, of any script; without extension. Begins with the day it was saved: no system
 * has a reserved name of that form.
 *
 * @param savedAt ISO 8601
 */
export function fileName(title: string | null, savedAt: string): string {
  const words = (title ?? '')
    .slice(0, 4 * LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const slug = cutToBytes([...(words ?? []).join('-')].slice(0, LONGEST)).replace(/-+$/, '');
  const day = /^\d{4}-\d\d-\d\d/.exec(savedAt)?.[0] ?? 'undated';
  return slug === '' ? day : `${day}-${slug}`;
}

/** As many of the characters as fit. */
function cutToBytes(characters: readonly string[]): string {
  const encoder = new TextEncoder();
  let room = MOST_BYTES;
  const end = characters.findIndex((character) => {
    room -= encoder.encode(character).length;
    return room < 0;
  });
  return (end < 0 ? characters : characters.slice(0, end)).join('');
}

/** Gives each name once: the second of the same is numbered. */
export function uniqueNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}--${count}`;
  };
}
