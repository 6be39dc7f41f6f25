/** Tables as text: RFC 4180. The only importer of Papa Parse. */
import papa from 'papaparse';

/** A row, and the line of the file that it begins on, counted from one. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** Whether a quote in it is never closed, or closed in the middle. */
  readonly broken: boolean;
}

/** Rows with a stray quote after which the next line is read as one; from then on they swallow what follows. */
const MENDED = 100;

/**
 * The rows of a table that are not empty. Quotes, line breaks in fields, any kind of line end; never throws. A quote that
 * is never closed costs its own line and not those that follow.
 */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  const delimiter = delimiterOf(text);
  const newline = newlineOf(text);
  let start: { at: number; line: number } | null = { at: 0, line: 1 };
  for (let mended = 0; start !== null; mended++) start = readFrom(text, start, mended < MENDED);

  /** Where to go on after a row that is broken; `null` at the end. */
  function readFrom(all: string, begin: { at: number; line: number }, mend: boolean) {
    const rest = begin.at === 0 ? all : all.slice(begin.at);
    let [line, from] = [begin.line, 0];
    let next: { at: number; line: number } | null = null;
    papa.parse<string[]>(rest, {
      delimiter,
      newline,
      skipEmptyLines: false,
      step: ({ data, errors, meta }, parser) => {
        const begun = line;
        const first = rest.indexOf(newline, from);
        const broken = errors.some(({ type }) => type === 'Quotes');
        if (broken && mend && first >= 0 && first + newline.length < rest.length) {
          next = { at: begin.at + first + newline.length, line: begun + 1 };
          rows.push({ cells: rest.slice(from, first).replaceAll('"', '').split(delimiter), line: begun, broken });
          parser.abort();
          return;
        }
        for (let at = first; at >= 0 && at < meta.cursor; at = rest.indexOf(newline, at + newline.length)) line++;
        from = meta.cursor;
        if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line: begun, broken });
      },
    });
    return next;
  }
  return rows;
}

/** What ends the first line, and with it the others. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const end = /\r\n|\n|\r/.exec(text)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

/** What stands between fields, as the first line has it: programs for tables write what their country does. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = text.slice(0, end < 0 ? 2000 : Math.min(end, 2000));
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
