/** Elements whose content is text and not markup, found in markup in one pass: an expression would begin anew at each. */

interface RawText {
  readonly name: string;
  /** Between the name and `>`. */
  readonly attributes: string;
  readonly text: string;
  /** All of it, tags and text. */
  readonly whole: string;
}

const CLOSE = '>';

/**
 * @param html as browsers write it: names in small letters
 * @param names of elements; those in a comment are none
 * @param replacement what stands in their place
 */
export function replaceRawTexts(
  html: string,
  names: readonly string[],
  replacement: (found: RawText) => string,
): string {
  // Comments are passed over: what is called an element in one is none.
  const opening = new RegExp(`<!--|<(${names.join('|')})(?=[\\s>])`, 'g');
  const endless = new Set<string>();
  let done = 0;
  let result = '';
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [begin, name] = match;
    const from = match.index;
    const end = name === undefined ? '-->' : `</${name}>`;
    // Where there is no end after one place there is none after a later one.
    if (endless.has(end)) continue;
    const open = name === undefined ? from : html.indexOf(CLOSE, from);
    const last = open < 0 ? -1 : html.indexOf(end, open + 1);
    if (last < 0) {
      endless.add(end);
      continue;
    }
    const to = last + end.length;
    opening.lastIndex = to;
    if (name === undefined) continue;
    result += html.slice(done, from);
    result += replacement({
      name,
      attributes: html.slice(from + begin.length, open),
      text: html.slice(open + 1, last),
      whole: html.slice(from, to),
    });
    done = to;
  }
  return result + html.slice(done);
}
