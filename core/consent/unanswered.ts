/** Finds a consent dialog that still stands on the screen, by what a person sees there. Reads only. */
import { CONSENT_TOPIC } from '../clean/cues/consent';
import { CONSENT_NOTED, CONSENT_PAY, CONSENT_WITHOUT_ADS, CONSENT_YES, PRICE } from '../clean/cues/consent-answers';

/** Why such a dialog was not answered: nothing on it refuses, or it takes consent or money. */
export type Unanswered = 'no-reject' | 'pay-or-accept';

/** Where the screen is probed, in parts of its width and height: dialogs stand in the middle or along an edge. */
const across = [0.15, 0.5, 0.85];
const down = [0.04, 0.3, 0.5, 0.7, 0.88, 0.97];
const pressed = 'button, input[type=button], input[type=submit], a, [role=button]';
export const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';
/** More text than that is no notice, unless what holds it is known to be one: lists of partners are long. */
const mostText = 8000;
/** Characters in which the topic is looked for at a time, with some of the piece before. */
const piece = 1900;
const overlap = 100;
/** More than that is no label. */
const mostLabel = 200;

/** Whether pressing this would be consent, or lead to a purchase. */
export function mustNotBePressed(element: Element): boolean {
  return namesOf(element).some((name) => CONSENT_YES.test(name) || sells(name));
}

/** A label has few words; what has more may only talk of paying, unless it names a price or what is had for it. */
function sells(label: string): boolean {
  if (label.length > mostLabel) return false;
  return (label.length < 60 && CONSENT_PAY.test(label)) || CONSENT_WITHOUT_ADS.test(label) || PRICE.test(label);
}

const plain = (text: string | null): string =>
  (text ?? '')
    .slice(0, 10 * mostLabel)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, mostLabel + 1);

/** What is written on it. */
function labelOf(element: Element): string {
  return plain(element.localName === 'input' ? element.getAttribute('value') : element.textContent);
}

/** All that it is called, for those who see it and those who hear it. */
function namesOf(element: Element): readonly string[] {
  const root = element.getRootNode() as ParentNode;
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const labelled = ids.map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ');
  const images = [...element.querySelectorAll('img[alt], [role=img][aria-label]')].map(
    (image) => image.getAttribute('alt') ?? image.getAttribute('aria-label'),
  );
  const names = [labelled, element.getAttribute('aria-label'), element.getAttribute('title'), ...images];
  return [...new Set([labelOf(element), ...names.map(plain)])].filter((name) => name !== '');
}

function standsInFront(element: Element, window: Window): boolean {
  return element.matches(DIALOGS) || /fixed|sticky/.test(window.getComputedStyle(element).position);
}

function* inFront(page: Document, window: Window): Generator<Element> {
  const seen = new Set<Element>();
  for (const x of across) {
    for (const y of down) {
      const [top = null] = page.elementsFromPoint(x * window.innerWidth, y * window.innerHeight);
      for (let up: Element | null = top; up !== null && !seen.has(up); up = up.parentElement) {
        seen.add(up);
        if (standsInFront(up, window)) yield up;
      }
    }
  }
}

/** The element itself and the open shadow trees in it. */
function treesOf(element: Element): readonly ParentNode[] {
  const hosts = [element, ...element.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []);
  return [element, ...hosts];
}

/** A cue reads no more than the beginning of a text. */
function speaksOfConsent(text: string): boolean {
  const begun = text
    .slice(0, 4 * mostText)
    .replace(/\s+/g, ' ')
    .slice(0, mostText);
  for (let from = 0; from < begun.length; from += piece) {
    if (CONSENT_TOPIC.test(begun.slice(Math.max(0, from - overlap), from + piece))) return true;
  }
  return false;
}

function why(trees: readonly ParentNode[]): Unanswered | null {
  if (!trees.some((tree) => speaksOfConsent(tree.textContent ?? ''))) return null;
  const buttons = trees.flatMap((tree) => [...tree.querySelectorAll(pressed)]);
  const names = buttons.flatMap(namesOf);
  // "Close" as the name of a cross is on every window; written out it is an answer.
  if (!names.some((name) => CONSENT_YES.test(name)) && !buttons.some((one) => CONSENT_NOTED.test(labelOf(one))))
    return null;
  return names.some(sells) ? 'pay-or-accept' : 'no-reject';
}

const lengthOf = (trees: readonly ParentNode[]): number =>
  trees.reduce((sum, tree) => sum + (tree.textContent?.length ?? 0), 0);

/** Whether an element is a wall that takes consent or money: the reader's choice, and nobody else's. */
export const isConsentOrPay = (element: Element): boolean => why(treesOf(element)) === 'pay-or-accept';

/** Whether what lies over a page, or could, is such a wall; of more text than a dialog has it is not asked. */
export const isWall = (element: Element): boolean =>
  (element.textContent?.length ?? 0) <= mostText && isConsentOrPay(element);

/** Why the consent dialog on the screen was not answered; `null` when there is none. */
export function unansweredDialog(page: Document): Unanswered | null {
  const window = page.defaultView;
  if (window === null) return null;
  for (const element of inFront(page, window)) {
    const trees = treesOf(element);
    const found = lengthOf(trees) > mostText ? null : why(trees);
    if (found !== null) return found;
  }
  return null;
}
