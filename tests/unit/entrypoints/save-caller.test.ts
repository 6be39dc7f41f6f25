import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryLibrary } from '../../../library/memory';
import { SaveDesk } from '../../../library/save/desk';
import type { FromDesk, ToDesk } from '../../../library/save/order';
import { order, toolsOver } from '../library/save-samples';

const callDesk = vi.hoisted(() => vi.fn());
const answerOwn = vi.hoisted(() => vi.fn());
vi.mock('../../../entrypoints/shared/save/save-line', () => ({ callDesk, callOpenDesk: vi.fn(), saveLine: 'save' }));
vi.mock('../../../platform/own-line', () => ({ answerOwn }));

const { Caller } = await import('../../../entrypoints/shared/save/caller');
const { answerSaves } = await import('../../../entrypoints/workroom/answer-saves');

const message: ToDesk = { do: 'save', order: order() };
const saving: FromDesk = { phase: 'saving', stage: 'capture', done: 0, total: 0 };

beforeEach(() => {
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
    const ends = callDesk.mock.lastCall?.[0];
    if (how === 'cancelled') caller.cancel();
    opened.resolve(line);
    await saved;
    if (how === 'heard' || how === 'lost') expect(over).not.toHaveBeenCalled();
    if (how === 'heard') for (const _ of 'twice') ends.hear(saving);
    if (how === 'lost') ends.closed();
    expect(over).toHaveBeenCalledOnce();
  },
);

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
