import { expect, test, vi } from 'vitest';
import type { PageAccessWithNotice } from '../../../platform/page-access-line';

type Ends = { hear: (message: unknown) => void };
const answerOwn = vi.hoisted(() => vi.fn());
vi.mock('../../../platform/own-line', () => ({ answerOwn, callOwn: vi.fn() }));

const { answerPageAccess } = await import('../../../platform/page-access-line');

test('a question that breaks is answered with nothing, and the fault is reported', async () => {
  const fault = new Error('no tab');
  const reportError = vi.fn();
  vi.stubGlobal('reportError', reportError);
  const access = { granted: async () => Promise.reject(fault) } as Partial<PageAccessWithNotice>;
  answerPageAccess(access as PageAccessWithNotice);
  const send = vi.fn();
  const ends: Ends = answerOwn.mock.lastCall?.[1]({ send, close: () => undefined });
  ends.hear({ id: 7, question: { do: 'granted', url: 'https://a.example/' } });
  await vi.waitFor(() => expect(reportError).toHaveBeenCalledWith(fault));
  expect(send).toHaveBeenCalledExactlyOnceWith({ id: 7, answer: null });
});

test('an answer that is too large for a message is nothing', async () => {
  vi.stubGlobal('reportError', vi.fn());
  const access = { picture: async () => ({ ok: true, base64: 'long' }) } as Partial<PageAccessWithNotice>;
  answerPageAccess(access as PageAccessWithNotice);
  const send = vi.fn().mockImplementationOnce(() => {
    throw new Error('Message exceeded maximum allowed size of 64MiB.');
  });
  const ends: Ends = answerOwn.mock.lastCall?.[1]({ send, close: () => undefined });
  ends.hear({ id: 8, question: { do: 'picture' } });
  await vi.waitFor(() => expect(send).toHaveBeenLastCalledWith({ id: 8, answer: null }));
});
