/** Tables as text: RFC 4180. The only importer of Papa Parse. */
import papa from 'papaparse';

/** A row, and the line of the file that it begins on, counted from one. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** Whether a quote in it is never closed, or closed in the middle. */
  readonly broken: boolean;
}

/** The rows of a table that are not empty. Quotes, line breaks in fields, either kind of line end; never throws. */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let line = 1;
  let from = 0;
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const begun = line;
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line++;
      from = meta.cursor;
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ cells: data, line: begun, broken: errors.some(({ type }) => type === 'Quotes') });
    },
  });
  return rows;
}

/** What stands between fields, as the first line has it: programs for tables write what their country does. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = text.slice(0, end < 0 ? 2000 : Math.min(end, 2000));
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
