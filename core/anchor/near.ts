/** Where a piece of text stands in another one, the nearest first. Pure. */

/** Places of `what` in `text`, the nearest to `near` first, no more than `most`. */
export function* around(text: string, what: string, near: number, most: number): Generator<number> {
  if (what === '' || what.length > text.length) return;
  let before = near < 0 ? -1 : text.lastIndexOf(what, near);
  let after = text.indexOf(what, Math.max(0, near + 1));
  for (let count = 0; count < most && (before !== -1 || after !== -1); count++) {
    if (after === -1 || (before !== -1 && near - before <= after - near)) {
      yield before;
      before = before === 0 ? -1 : text.lastIndexOf(what, before - 1);
    } else {
      yield after;
      after = text.indexOf(what, after + 1);
    }
  }
}

/** How many units of `before` stand right before `start`, and of `after` right after `end`, counted from the passage. */
export function agreeing(text: string, start: number, end: number, before: string, after: string): number {
  let left = 0;
  while (left < before.length && start > left && before.at(-1 - left) === text[start - 1 - left]) left++;
  let right = 0;
  while (right < after.length && end + right < text.length && after[right] === text[end + right]) right++;
  return left + right;
}
