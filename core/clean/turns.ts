/** Long work in steps, so that whoever runs it may let the page live in between. */

/** Work that may pause wherever it yields; what it holds must not change meanwhile. */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds of work after which the page has its turn: an ordinary page is cleaned before that. */
const TURN = 500;

/** All steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * A pause after the first step that ends a turn, then on: between two pauses the thread is held for the time of a turn
 * and of one step more.
 *
 * @param now milliseconds @param pause settles when the page has had its turn
 */
export async function inTurns<T>(
  steps: Steps<T>,
  now: () => number,
  pause: () => Promise<void> = nextTask,
): Promise<T> {
  let began = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (now() - began < TURN) continue;
    await pause();
    began = now();
  }
}

/** Not by a timer: in a tab that is not shown, browsers let one go off once a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
