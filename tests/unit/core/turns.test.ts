import { expect, it, vi } from 'vitest';
import { atOnce, inTurns, type Steps } from '../../../core/clean/turns';

/** Work of three steps, each of which takes so many milliseconds of the clock. */
function* work(clock: { now: number }, step: number): Steps<string> {
  clock.now += step;
  yield;
  clock.now += step;
  yield;
  clock.now += step;
  return 'done';
}

it('does all steps at once', () => {
  const clock = { now: 0 };
  expect(atOnce(work(clock, 1000))).toBe('done');
  expect(clock.now).toBe(3000);
});

it('does not pause for work that is soon done', async () => {
  const clock = { now: 0 };
  const pause = vi.fn(async () => undefined);
  expect(await inTurns(work(clock, 50), () => clock.now, pause)).toBe('done');
  expect(pause).not.toHaveBeenCalled();
});

it('pauses after each step that ends a turn; the time of a pause is no work', async () => {
  const clock = { now: 0 };
  const pause = vi.fn(async () => {
    clock.now += 10_000;
  });
  expect(await inTurns(work(clock, 300), () => clock.now, pause)).toBe('done');
  // 300, 600: a pause; the last step ends the work.
  expect(pause).toHaveBeenCalledTimes(1);
});

it('fails as the work fails', async () => {
  function* broken(): Steps<string> {
    yield;
    throw new Error('no page');
  }
  expect(() => atOnce(broken())).toThrow('no page');
  await expect(inTurns(broken(), () => 0)).rejects.toThrow('no page');
});
