/** Finds a consent dialog that still stands on the screen, by what a person sees there. Reads only. */
import { CONSENT_TOPIC } from '../clean/cues/consent';
import { CONSENT_NOTED, CONSENT_PAY, CONSENT_YES } from '../clean/cues/consent-answers';

/** Why such a dialog was not answered: nothing on it refuses, or it takes consent or money. */
export type Unanswered = 'no-reject' | 'pay-or-accept';

/** Where the screen is probed, in parts of its width and height: dialogs stand in the middle or along an edge. */
const across = [0.15, 0.5, 0.85];
const down = [0.04, 0.3, 0.5, 0.7, 0.88, 0.97];
const pressed = 'button, input[type=button], input[type=submit], a, [role=button]';
const dialogs = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';
/** More text than that is no notice. */
const mostText = 8000;

/** Whether pressing this would be consent, or lead to a purchase. */
export function mustNotBePressed(element: Element): boolean {
  const label = labelOf(element);
  return CONSENT_YES.test(label) || sells(label);
}

/** A label has few words; what has more may only talk of paying. */
function sells(label: string): boolean {
  return label.length < 60 && CONSENT_PAY.test(label);
}

function labelOf(element: Element): string {
  const value = element.localName === 'input' ? element.getAttribute('value') : element.textContent;
  return (value ?? '').slice(0, 200);
}

function standsInFront(element: Element, window: Window): boolean {
  return element.matches(dialogs) || /fixed|sticky/.test(window.getComputedStyle(element).position);
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

function why(element: Element): Unanswered | null {
  const trees = treesOf(element);
  const text = trees.map((tree) => tree.textContent ?? '').join('\n');
  if (text.length > mostText || !CONSENT_TOPIC.test(text)) return null;
  const labels = trees.flatMap((tree) => [...tree.querySelectorAll(pressed)].map(labelOf));
  if (!labels.some((label) => CONSENT_YES.test(label) || CONSENT_NOTED.test(label))) return null;
  return labels.some(sells) ? 'pay-or-accept' : 'no-reject';
}

/** Whether an element is a wall that takes consent or money: the reader's choice, and nobody else's. */
export const isConsentOrPay = (element: Element): boolean => why(element) === 'pay-or-accept';

/** Why the consent dialog on the screen was not answered; `null` when there is none. */
export function unansweredDialog(page: Document): Unanswered | null {
  const window = page.defaultView;
  if (window === null) return null;
  for (const element of inFront(page, window)) {
    const found = why(element);
    if (found !== null) return found;
  }
  return null;
}
