/**
 * A save that was asked for in a click. It is kept until the desk has it: a popup may be closed before the desk is even
 * there, and then the background hands it in.
 */
import type { SaveOrder } from '../../../library/save/order';
import { onHeldUnder, sessionArea } from '../../../platform/storage';

/** A page that is there has asked for its lock by then, though it may have been overtaken. Milliseconds. */
const overtaken = 300;

/** What is known in the click; the rule is looked up when there is time for it. */
export type Intent = Omit<SaveOrder, 'rule' | 'unseen'>;

/** `handed`: the desk has it, or it was given up or said to have failed. `left`: it failed and nobody was told. */
export type HowOver = 'handed' | 'left';

const prefix = 'save-intent ';

/** Call it first thing in the click. Gives what is to be called once the page is done with it; `left` is for the background. */
export function intend(intent: Intent): (how: HowOver) => void {
  const name = `${prefix}${crypto.randomUUID()}`;
  let release: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Held as long as this page is there.
  void navigator.locks.request(name, () => over);
  // Both are asked of the browser at once, and happen even if this page is closed now. An article larger than the area
  // is handed in by this page or not at all.
  const kept = sessionArea()
    .set({ [name]: intent })
    .catch(() => undefined);
  const end = async (how: HowOver) => {
    await kept;
    if (how === 'handed') await sessionArea().remove(name);
    release();
  };
  return (how) => void end(how);
}

/** Hears of each intent whose page was closed before the desk had it. */
export function onLeftIntent(listener: (intent: Intent) => Promise<void>): void {
  onHeldUnder(prefix, async (name) => {
    await new Promise((resolve) => setTimeout(resolve, overtaken));
    const left = await navigator.locks.request(name, async () => {
      const intent = (await sessionArea().get(name))[name];
      await sessionArea().remove(name);
      return intent as Intent | undefined;
    });
    if (left !== undefined) await listener(left);
  });
}
