/** What lies over a page: dialogs, and the dark sheets behind them. Asked of the live page, with its layout. */
import { fold } from '../text';

/** A sheet covers at least this share of the window in both directions. */
const SHEET = 0.85;
/** Characters: a sheet is empty, or says "Loading". */
const SHEET_TEXT = 20;
const MOST_SHEETS = 4;

/** Whether an element lies over the middle of the window: not a sticky bar, not a column that stays in view. */
export function isDialog(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (element.matches('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]')) return true;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [view.innerWidth / 2, view.innerHeight / 2];
  return left < x && right > x && top < y && bottom > y;
}

/** Whether an element stands over the page rather than in it. */
export function isLaidOver(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.position === 'fixed' || element.matches('dialog[open], [aria-modal=true]');
}

/** The dark sheets that lie over the middle of the page without a word on them. */
export function sheetsOver(doc: Document): Element[] {
  const view = doc.defaultView;
  if (!view) return [];
  const sheets: Element[] = [];
  for (const element of doc.elementsFromPoint(view.innerWidth / 2, view.innerHeight / 2).slice(0, MOST_SHEETS)) {
    if (!isSheet(element, view)) break;
    sheets.push(element);
  }
  return sheets;
}

function isSheet(element: Element, view: Window): boolean {
  if (element.matches('html, body, main, article, img, video, iframe, canvas')) return false;
  const { position } = view.getComputedStyle(element);
  if (position !== 'fixed' && position !== 'absolute') return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < view.innerWidth * SHEET || height < view.innerHeight * SHEET) return false;
  return (
    fold(element.textContent ?? '').length <= SHEET_TEXT && element.querySelector('img, video, iframe, input') === null
  );
}
