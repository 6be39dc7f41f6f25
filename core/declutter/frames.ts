/** Consent dialogs that are a page of their own, laid over this one in a frame. */

import { because } from '../said';
import type { Clutter } from './find';
import { isHiddenByUs } from './mark';
import type { FrameDialog, FrameShot } from './questions';
import { saidNow, takeSnapshot } from './snapshot';

/** Frames asked, and elements that they stand in by themselves. */
const MOST = 20;
const AROUND = 3;

export interface ShownFrame {
  readonly frame: HTMLIFrameElement;
  readonly holder: Element;
  readonly shot: FrameShot;
}

/** The frames of this site that the page shows and that may be dialogs: not one that cannot be read, which may be a wall. */
export function framesOf(doc: Document): ShownFrame[] {
  return [...doc.querySelectorAll('iframe')].slice(0, MOST).flatMap((frame) => {
    const inner = isShown(frame) ? bodyOf(frame) : null;
    const snapshot = inner && takeSnapshot(inner.ownerDocument, inner);
    if (!snapshot) return [];
    const holder = holderOf(frame);
    return [{ frame, holder, shot: { shot: snapshot.shot, names: [frame, holder].map(namesOf) } }];
  });
}

/** Those of the frames that are dialogs, and still are. */
export function dialogsAmong(frames: readonly ShownFrame[], dialogs: readonly FrameDialog[]): Clutter[] {
  return frames.flatMap(({ frame, holder }, i) => {
    const dialog = dialogs[i];
    const inner = dialog && frame.isConnected && isShown(frame) ? bodyOf(frame) : null;
    if (!dialog || !inner || saidNow(inner) !== dialog.said) return [];
    const why = because('reason_consent_frame', 'A cookie or privacy dialog in a frame of its own.');
    return [{ elements: [holder], kind: 'consent', ...why, rule: 'consent/frame', text: dialog.text }];
  });
}

const isShown = (frame: Element): boolean =>
  !isHiddenByUs(frame) && frame.checkVisibility({ visibilityProperty: true });

const bodyOf = (frame: HTMLIFrameElement): HTMLElement | null => frame.contentDocument?.body ?? null;

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

const namesOf = (element: Element): string => `#${element.id} ${element.getAttribute('class') ?? ''}`;
