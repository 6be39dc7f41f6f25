import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEnds } from '../../../entrypoints/shared/save/save-line';
import { memoryLibrary } from '../../../library/memory';
import { SaveDesk } from '../../../library/save/desk';
import type { FromDesk, ToDesk } from '../../../library/save/order';
import { order, toolsOver } from '../library/save-samples';

const callDesk = vi.hoisted(() => vi.fn());
const callOpenDesk = vi.hoisted(() => vi.fn());
const answerOwn = vi.hoisted(() => vi.fn());
vi.mock('../../../entrypoints/shared/save/save-line', () => ({ callDesk, callOpenDesk, saveLine: 'save' }));
vi.mock('../../../platform/own-line', () => ({ answerOwn }));

const { Caller } = await import('../../../entrypoints/shared/save/caller');
const { answerSaves } = await import('../../../entrypoints/workroom/answer-saves');

const message: ToDesk = { do: 'save', order: order() };
const saving: FromDesk = { phase: 'saving', stage: 'capture', done: 0, total: 0 };

beforeEach(() => {
  callDesk.mockReset();
  callOpenDesk.mockReset();
  vi.stubGlobal('reportError', vi.fn());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const called = (way = callDesk) => vi.waitFor(() => expect(way).toHaveBeenCalled());

function heard() {
  const states: FromDesk[] = [];
  return { states, caller: new Caller((state) => states.push(state)) };
}

test('an article that no message can hold is a failure', async () => {
  const { states, caller } = heard();
  const close = vi.fn();
  const send = () => {
    throw new Error('Message exceeded maximum allowed size of 64MiB.');
  };
  callDesk.mockResolvedValueOnce({ send, close });
  await caller.save(message);
  expect(states).toEqual([saving, { phase: 'failed', failure: 'stopped' }]);
  expect(close).toHaveBeenCalledOnce();
});

test('so is a desk that cannot be opened', async () => {
  const { states, caller } = heard();
  callDesk.mockRejectedValueOnce(new Error('no document'));
  await caller.save(message);
  expect(states).toEqual([saving, { phase: 'failed', failure: 'stopped' }]);
});

test('what is cancelled before the line is open is never handed in', async () => {
  const { states, caller } = heard();
  const line = { send: vi.fn(), close: vi.fn() };
  const opened = later<typeof line>();
  callDesk.mockReturnValueOnce(opened.promise);
  const saved = caller.save(message);
  await called();
  caller.cancel();
  opened.resolve(line);
  await saved;
  expect(states).toEqual([saving, { phase: 'cancelled' }]);
  expect(line.send).not.toHaveBeenCalled();
  expect(line.close).toHaveBeenCalledOnce();
});

test.each(['heard', 'lost', 'cancelled', 'failed'] as const)(
  'an order that is %s needs the page no more, once',
  async (how) => {
    const { caller } = heard();
    const over = vi.fn();
    const line = { send: vi.fn(), close: vi.fn() };
    const opened = later<typeof line>();
    if (how === 'failed') callDesk.mockRejectedValueOnce(new Error('no document'));
    else callDesk.mockReturnValueOnce(opened.promise);
    const saved = caller.save(message, over);
    await called();
    const ends = callDesk.mock.lastCall?.[0];
    if (how === 'cancelled') caller.cancel();
    opened.resolve(line);
    await saved;
    if (how === 'heard' || how === 'lost') expect(over).not.toHaveBeenCalled();
    if (how === 'heard') for (const _ of 'twice') ends.hear(saving);
    if (how === 'lost') ends.closed();
    expect(over).toHaveBeenCalledExactlyOnceWith('handed');
  },
);

test('what is cancelled before it is known what to save opens no line', async () => {
  const { states, caller } = heard();
  const known = later<ToDesk>();
  const saved = caller.save(known.promise);
  caller.cancel();
  known.resolve(message);
  await saved;
  expect(states).toEqual([saving, { phase: 'cancelled' }]);
  expect(callDesk).not.toHaveBeenCalled();
});

test.each(['opened', 'answered'] as const)(
  'a save that is left before the line is %s goes on, unseen',
  async (when) => {
    const { states, caller } = heard();
    const over = vi.fn();
    const line = { send: vi.fn(), close: vi.fn() };
    const opened = later<typeof line>();
    callDesk.mockReturnValueOnce(opened.promise);
    const saved = caller.save(message, over);
    await called();
    if (when === 'opened') caller.leave();
    opened.resolve(line);
    await saved;
    if (when === 'answered') caller.leave();
    expect(line.send).toHaveBeenCalledExactlyOnceWith(message);
    expect(line.close).not.toHaveBeenCalled();
    expect(over).not.toHaveBeenCalled();
    callDesk.mock.lastCall?.[0].hear(saving);
    expect(line.close).toHaveBeenCalledOnce();
    expect(over).toHaveBeenCalledOnce();
    expect(states).toEqual([saving]);
  },
);

test.each(['lost', 'failed'] as const)('a save that is left and then %s is for the background', async (how) => {
  const { states, caller } = heard();
  const over = vi.fn();
  const line = { send: vi.fn(), close: vi.fn() };
  const opened = later<typeof line>();
  callDesk.mockReturnValueOnce(
    how === 'lost' ? opened.promise : opened.promise.then(() => Promise.reject(new Error('no document'))),
  );
  const saved = caller.save(message, over);
  await called();
  caller.leave();
  opened.resolve(line);
  await saved;
  if (how === 'lost') callDesk.mock.lastCall?.[0].closed();
  expect(over).toHaveBeenCalledExactlyOnceWith('left');
  expect(states).toEqual([saving]);
});

test('what comes of an article that is not shown any more is not heard', async () => {
  const { states, caller } = heard();
  const lines = ['first', 'second'].map(() => ({ send: vi.fn(), close: vi.fn() }));
  const opened = later<(typeof lines)[0] | undefined>();
  callOpenDesk.mockReturnValueOnce(opened.promise).mockResolvedValueOnce(lines[1]);
  const first = caller.watch('first');
  caller.leave();
  await caller.watch('second');
  opened.resolve(lines[0]);
  await first;
  expect(lines[0]?.send).not.toHaveBeenCalled();
  expect(lines[0]?.close).toHaveBeenCalledOnce();
  expect(lines[1]?.send).toHaveBeenCalledExactlyOnceWith({ do: 'watch', key: 'second' });
  const [[before], [now]] = callOpenDesk.mock.calls as [[DeskEnds], [DeskEnds]];
  before.hear({ phase: 'cancelled' });
  before.closed();
  expect(states).toEqual([]);
  expect(lines[1]?.close).not.toHaveBeenCalled();
  now.hear({ phase: 'cancelled' });
  expect(states).toEqual([{ phase: 'cancelled' }]);
});

test('what is cancelled before the desk is there is not begun', async () => {
  const desk = new SaveDesk({
    tools: toolsOver(memoryLibrary()),
    hold: () => () => undefined,
    onUnseen: async () => undefined,
  });
  const take = vi.spyOn(desk, 'take');
  const opened = later<SaveDesk>();
  answerSaves({ current: () => null, open: () => opened.promise });
  const send = vi.fn();
  const ends = answerOwn.mock.lastCall?.[1]({ send, close: () => undefined });
  ends.hear(message);
  ends.hear({ do: 'cancel' });
  opened.resolve(desk);
  await vi.waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith({ phase: 'cancelled' }));
  expect(take).not.toHaveBeenCalled();
});
