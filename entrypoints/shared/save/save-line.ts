/** The line to where saves are done: a document of its own in some browsers, the background in others. */
import type { FromDesk, ToDesk } from '../../../library/save/order';
import { callOwn, type Line } from '../../../platform/own-line';
import { openWorkroom, workroomIsOpen } from '../../../platform/workroom';

export const saveLine = 'save';

/** Where the background is a service worker, saves are done in a document of their own. */
export const ownDocument = import.meta.env.BROWSER === 'chrome' || import.meta.env.BROWSER === 'edge';

export interface DeskEnds {
  hear(state: FromDesk): void;
  /** Nobody is at the other end any more. */
  closed(): void;
}

/** A save may follow: a popup that is closed right after the click has handed it in by then. */
export async function prepareDesk(): Promise<void> {
  if (ownDocument) await openWorkroom();
}

/** Calls the desk, which is opened where it is not there. */
export async function callDesk(ends: DeskEnds): Promise<Line<ToDesk>> {
  await prepareDesk();
  return callOwn<FromDesk, ToDesk>(saveLine, () => ends);
}

/** Calls the desk if it is there: without one no save is at work. */
export async function callOpenDesk(ends: DeskEnds): Promise<Line<ToDesk> | null> {
  return ownDocument && !(await workroomIsOpen()) ? null : callOwn<FromDesk, ToDesk>(saveLine, () => ends);
}
