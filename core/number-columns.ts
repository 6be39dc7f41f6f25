/** Which cells of a table stand in columns of numbers. Read from its words alone: how a table looks is not known here. */

/** Sign, currency, digits in groups or not, decimals, percent or degrees: as written in any language. */
const NUMBER =
  /^[-+\u2212\u2013\u00b1~\u2248<>]? ?\p{Sc}? ?(?:\p{Nd}{1,3}(?:[.,'\u2019 \u066c]\p{Nd}{3})+|\p{Nd}+)(?:[.,\u066b]\p{Nd}+)? ?(?:[%\u2030\u066a\u00b0]|\p{Sc})?$/u;
/** Nothing is known, or there is nothing: neither speaks against a column. */
const BLANK = /^(?:[-\u2013\u2014\u2212\u2026.?*]{0,3}|n\/?a)$/i;
/** A reference after a number. */
const REFERENCE = / ?(?:\[[^\]]{1,4}\]|[*\u2020\u2021\u00b9\u00b2\u00b3])$/;
/** Longer than any number is written. */
const LONGEST = 28;
/** Steps after which a table is left as it is: cells may claim to span thousands. */
const MOST = 200_000;
/** One number in a column may be chance. */
const ENOUGH = 2;

type Kind = 'number' | 'blank' | 'words';

interface Placed {
  readonly cell: HTMLTableCellElement;
  readonly kind: Kind;
  readonly row: number;
}

function kindOf(cell: HTMLTableCellElement): Kind {
  const { textContent } = cell;
  // Not even read when it is long: white space of a page's source counts for little of it.
  if (textContent.length > 40 * LONGEST || cell.querySelector('table, img, ul, ol, math') !== null) return 'words';
  const text = textContent.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return 'words';
  if (BLANK.test(text)) return 'blank';
  return NUMBER.test(text.replace(REFERENCE, '')) ? 'number' : 'words';
}

/** Where cells stand, with those that reach down from the rows above. */
class Grid {
  /** The first row in which a column is free again. */
  readonly #free = new Map<number, number>();
  #steps = 0;

  /** The column that is free in that row, from `at` on. */
  next(at: number, row: number): number {
    let column = at;
    while ((this.#free.get(column) ?? 0) > row) column += 1;
    this.#steps += column - at + 1;
    return column;
  }

  take(at: number, row: number, { colSpan, rowSpan }: HTMLTableCellElement): void {
    if (rowSpan < 2) return;
    this.#steps += colSpan;
    for (let over = 0; over < colSpan; over++) this.#free.set(at + over, row + rowSpan);
  }

  get isTooLarge(): boolean {
    return this.#steps > MOST;
  }
}

/** The cells of each column that stand in it alone; none where a table claims to be larger than it may be. */
function columnsOf(table: HTMLTableElement): ReadonlyMap<number, readonly Placed[]> {
  const columns = new Map<number, Placed[]>();
  const grid = new Grid();
  for (const [row, { cells }] of [...table.rows].entries()) {
    let at = 0;
    for (const cell of cells) {
      at = grid.next(at, row);
      grid.take(at, row, cell);
      if (grid.isTooLarge) return new Map();
      if (cell.colSpan === 1) {
        const column = columns.get(at) ?? [];
        column.push({ cell, kind: kindOf(cell), row });
        columns.set(at, column);
      }
      at += cell.colSpan;
    }
  }
  return columns;
}

const isData = ({ cell }: Placed): boolean => cell.localName === 'td';

/** Headings above a column too: in `th`, or in a first row of words where the table has no `th`. */
export function numberCells(table: HTMLTableElement): readonly HTMLTableCellElement[] {
  const headed = table.querySelector('th') !== null;
  const found: HTMLTableCellElement[] = [];
  for (const column of columnsOf(table).values()) {
    const data = column.filter((one) => isData(one) && (headed || one.row > 0 || one.kind !== 'words'));
    const numbers = data.filter(({ kind }) => kind === 'number');
    if (numbers.length < ENOUGH || data.some(({ kind }) => kind === 'words')) continue;
    found.push(...column.map(({ cell }) => cell));
  }
  return found;
}
