/** Tables as text: RFC 4180. The only importer of Papa Parse. */
import papa from 'papaparse';

/** A row, and the line of the file that it begins on, counted from one. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** Whether a quote in it is never closed, or closed in the middle. */
  readonly broken: boolean;
}

/**
 * UTF-16 units that are read in vain, to the end of what a stray quote seems to hold. Beyond it such a row swallows what
 * follows: a file of nothing but stray quotes would be read as often as it has lines.
 */
const IN_VAIN = 16_000_000;

interface Start {
  readonly at: number;
  readonly line: number;
}

/**
 * The rows of a table that are not empty. Quotes, line breaks in fields, any kind of line end; never throws. A quote that
 * is never closed costs its own line and not those that follow.
 */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  const form = { delimiter: delimiterOf(text), newline: newlineOf(text) };
  let start: Start | null = { at: 0, line: 1 };
  let left = IN_VAIN;
  while (start !== null) {
    const rest: string = start.at === 0 ? text : text.slice(start.at);
    const { next, vain } = readRows(rest, start, form, left, rows);
    left -= vain;
    start = next;
  }
  return rows;
}

interface Form {
  readonly delimiter: string;
  readonly newline: string;
}

/**
 * Reads on until a row is broken.
 *
 * @param left units that may be read in vain
 * @returns where to go on, `null` at the end; and what was read in vain
 */
function readRows(rest: string, start: Start, { delimiter, newline }: Form, left: number, rows: Row[]) {
  let { line } = start;
  let from = 0;
  let vain = 0;
  let next: Start | null = null;
  papa.parse<string[]>(rest, {
    delimiter,
    newline: newline as '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      const begun = line;
      const first = rest.indexOf(newline, from);
      const broken = errors.some(({ type }) => type === 'Quotes');
      const after = first + newline.length;
      vain = meta.cursor - from;
      if (broken && first >= 0 && after < rest.length && vain <= left) {
        rows.push({ cells: rest.slice(from, first).replaceAll('"', '').split(delimiter), line: begun, broken });
        next = { at: start.at + after, line: begun + 1 };
        parser.abort();
        return;
      }
      for (let at = first; at >= 0 && at < meta.cursor; at = rest.indexOf(newline, at + newline.length)) line++;
      from = meta.cursor;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line: begun, broken });
    },
  });
  return { next: next as Start | null, vain };
}

/** What ends the first line, and with it the others. */
const newlineOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** What stands between fields, as the first line has it: programs for tables write what their country does. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = text.slice(0, end < 0 ? 2000 : Math.min(end, 2000));
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
