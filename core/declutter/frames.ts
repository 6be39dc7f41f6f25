/** Consent dialogs that are a page of their own, laid over this one in a frame. */
import { splitBlocks } from '../blocks';
import { Ledger } from '../clean/ledger';
import { isConsentPage, isVendorName } from '../clean/strip/consent';
import { isConsentOrPay } from '../consent/unanswered';
import { copyPage } from '../page';
import type { Clutter } from './find';
import { isHiddenByUs } from './mark';

/** Frames asked, and elements that they stand in by themselves. */
const MOST = 20;
const AROUND = 3;

export function frameDialogs(doc: Document): Clutter[] {
  const found: Clutter[] = [];
  for (const frame of [...doc.querySelectorAll('iframe')].slice(0, MOST)) {
    if (isHiddenByUs(frame) || !frame.checkVisibility({ visibilityProperty: true })) continue;
    const holder = holderOf(frame);
    const text = consentIn(frame, isVendor(frame) || isVendor(holder));
    if (text === null) continue;
    const reason = 'A cookie or privacy dialog in a frame of its own.';
    found.push({ elements: [holder], kind: 'consent', reason, rule: 'consent/frame', text });
  }
  return found;
}

/** The outermost element that holds nothing but the frame. */
function holderOf(frame: Element): Element {
  let holder = frame;
  for (let level = 0; level < AROUND; level++) {
    const up = holder.parentElement;
    if (!up || up.matches('body, main, article') || up.childElementCount > 1 || (up.textContent ?? '').trim() !== '')
      break;
    holder = up;
  }
  return holder;
}

const isVendor = (element: Element): boolean => isVendorName(`#${element.id} ${element.getAttribute('class') ?? ''}`);

/**
 * The text of a frame of this site that is a consent dialog; null for any other, for one that takes consent or money,
 * and for one that cannot be read: it may be such a wall.
 */
function consentIn(frame: HTMLIFrameElement, vendor: boolean): string | null {
  const inner = frame.contentDocument;
  if (!inner?.body || isConsentOrPay(inner.body)) return null;
  const page = copyPage(inner);
  if (typeof page === 'string') return null;
  const ledger = new Ledger(splitBlocks(page.doc.body));
  const text = ledger.blocks.all.map((block) => block.text).join('\n\n');
  return text !== '' && (vendor || isConsentPage(page, ledger)) ? text : null;
}
