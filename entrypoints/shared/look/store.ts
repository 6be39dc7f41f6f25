import type { Look } from '../../../core/look/look';
import { lookSetting } from '../../../platform/look';
import { readSetting, writeSetting } from '../../../platform/settings';
import { localArea } from '../../../platform/storage';
import { paint, writeDown } from './paint';

export interface LookState {
  readonly look: Look;
  /** Whether the last change could be stored. */
  readonly kept: boolean;
  /** What was chosen before a reset in this window, until something is chosen again, here or elsewhere. */
  readonly before: Look | null;
}

let state: LookState | null = null;
/** What is to be stored next. Only the newest counts: a colour that is dragged changes many times a second. */
let waiting: Look | null = null;
let writing = false;
const listeners = new Set<(state: LookState) => void>();

function tell(next: LookState): void {
  state = next;
  paint(next.look);
  for (const listener of listeners) listener(next);
}

/** Storage gives fields back in an order of its own. */
const isSame = (one: Look, other: Look): boolean =>
  (Object.keys(one) as (keyof Look)[]).every((field) =>
    field === 'own' ? one.own.paper === other.own.paper && one.own.ink === other.own.ink : one[field] === other[field],
  );

/** Takes the look from the settings. While this window is changing it, its own word counts. */
export async function refreshLook(): Promise<void> {
  const record = (await localArea().get(lookSetting.key))[lookSetting.key] ?? null;
  const look = await readSetting(localArea(), lookSetting);
  if (writing) return;
  const before = state !== null && isSame(look, state.look) ? state.before : null;
  tell({ look, kept: state?.kept ?? true, before });
  writeDown(look, JSON.stringify(record));
}

async function write(): Promise<void> {
  writing = true;
  let kept = true;
  while (waiting !== null) {
    const next = waiting;
    waiting = null;
    try {
      await writeSetting(localArea(), lookSetting, next);
      kept = true;
    } catch {
      // Storage is full or blocked; the panel says so.
      kept = false;
    }
  }
  writing = false;
  if (state !== null && state.kept !== kept) tell({ ...state, kept });
  if (kept) await refreshLook();
}

function take(look: Look, before: Look | null): void {
  tell({ look, kept: state?.kept ?? true, before });
  waiting = look;
  if (!writing) void write();
}

/** Shown at once, in this window; in the others once it is stored. */
export const changeLook = (part: Partial<Look>): void =>
  take({ ...(state?.look ?? lookSetting.fallback), ...part }, null);

/** As it was at first. The reader's own two colours go as well. A second one in a row leaves what the first put aside. */
export const resetLook = (): void => take(lookSetting.fallback, state?.before ?? state?.look ?? null);

export function undoReset(): void {
  if (state !== null && state.before !== null) take(state.before, null);
}

/** Hears of each look, the present one first. Gives back the function that stops listening. */
export function onLook(listener: (state: LookState) => void): () => void {
  listeners.add(listener);
  if (state === null) void refreshLook();
  else listener(state);
  return () => listeners.delete(listener);
}
