/** What lies over a page: dialogs, and the dark sheets behind them. Asked of the live page, with its layout. */
import { fold } from '../text';

const DIALOGS = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** A sheet covers at least this share of the window in both directions. */
const SHEET = 0.85;
/** Characters: a sheet is empty, or says "Loading". */
const SHEET_TEXT = 20;
const MOST_SHEETS = 4;

/** Whether an element lies over the middle of the window: not a sticky bar, not a column that stays in view. */
export function isDialog(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (element.matches(DIALOGS)) return true;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [view.innerWidth / 2, view.innerHeight / 2];
  return left < x && right > x && top < y && bottom > y;
}

/** Whether an element stands over the page rather than in it. */
export function isLaidOver(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return (
    style?.position === 'fixed' || style?.position === 'sticky' || element.matches('dialog[open], [aria-modal=true]')
  );
}

/** Parts of a page that speak of cookies for good reasons: its foot, its menus, the button that opens the settings. */
const NO_BOX = 'a, button, input, label, li, ul, footer, nav, [role=button], [role=contentinfo], [role=navigation]';
/** Elements asked, upwards and downwards, for standing over the page. */
const LEVELS = 4;
const INNER = 20;

/** Whether what speaks of consent is a box of its own: a known manager's, a dialog, or something over the page. */
export function isConsentBox(element: Element, rule: string): boolean {
  if (element.matches(NO_BOX)) return false;
  if (rule === 'consent/vendor' || element.matches(DIALOGS)) return true;
  let up: Element | null = element;
  for (let level = 0; up && !up.matches('body, main, article') && level < LEVELS; level++) {
    if (isLaidOver(up)) return true;
    up = up.parentElement ?? hostOf(up);
  }
  return [...element.querySelectorAll('*')].slice(0, INNER).some(isLaidOver);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
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
