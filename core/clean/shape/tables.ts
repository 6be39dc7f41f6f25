/** Tables that arrange a page rather than data. */
import { lengthFrom } from '../../text';

/** Characters of a cell that is a column of the page. */
const COLUMN = 800;
/** Paragraphs and line breaks of such a cell. */
const PARTS = 4;

/**
 * Whether a table is for layout: it says so, holds another one, or has one row or column, or cells as long as articles.
 * A table with header cells or a caption is for data.
 */
export function isLayout(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('table') !== null) return true;
  if (table.querySelector('th, caption') !== null) return false;
  const rows = table.querySelectorAll('tr');
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row.childElementCount);
  if (rows.length < 2 || columns < 2) return true;
  for (const cell of table.querySelectorAll('td')) {
    if (lengthFrom(cell.textContent ?? '', COLUMN) > COLUMN) return true;
    if (cell.childElementCount > 0 && cell.querySelectorAll('p, br').length >= PARTS) return true;
  }
  return false;
}
