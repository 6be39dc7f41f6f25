import { describe, expect, test } from 'vitest';
import { checkSender, readRequest } from '../../../platform/message-check';

const refused = { vendor: 'Onetrust', done: 'rejected', why: 'refused' };

describe('messages inside the extension', () => {
  test.each([
    [{ name: 'noticed', article: true }],
    [{ name: 'consentRules' }],
    [{ name: 'consentSnippet', snippet: 'EVAL_0' }],
    [{ name: 'consentDone', report: refused }],
  ])('%j is read, and nothing more of it', (message) => {
    expect(readRequest({ ...message, more: 'x' })).toEqual(message);
  });

  test.each([
    [null],
    ['noticed'],
    [{}],
    [{ name: 'noticed' }],
    [{ name: 'noticed', article: 'yes' }],
    [{ name: 'open' }],
    [{ name: 'hidden' }],
    [{ name: 'hidden', count: -1 }],
    [{ name: 'hidden', count: 1.5 }],
    [{ name: 'hidden', count: '3' }],
    [{ name: 'toString' }],
    [{ name: ['noticed'], article: true }],
    [{ name: 'consentSnippet' }],
    [{ name: 'consentSnippet', snippet: { code: 'x' } }],
    [{ name: 'consentDone' }],
    [{ name: 'consentDone', report: { ...refused, done: 'accepted' } }],
    [{ name: 'consentDone', report: { ...refused, why: 'no-reject' } }],
  ])('%j is not read', (message) => {
    expect(readRequest(message)).toBeNull();
  });

  const own = { id: 'own', frameId: 0, url: 'https://a.example/x', tab: { id: 7, url: 'https://a.example/x' } };

  test('only our own scripts in a tab are listened to', () => {
    const page = { tabId: 7, frameId: 0, url: 'https://a.example/x', host: 'a.example' };
    expect(checkSender(own, 'own', 'noticed')).toEqual(page);
    expect(checkSender({ ...own, id: 'other' }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({ ...own, tab: undefined }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({ ...own, tab: {} }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({ ...own, frameId: undefined }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({}, 'own', 'noticed')).toBeNull();
  });

  test('a count of hidden blocks may come from a frame, the wish for the reader page may not', () => {
    const frame = { ...own, frameId: 3 };
    expect(readRequest({ name: 'hidden', count: 3 })).toEqual({ name: 'hidden', count: 3 });
    expect(checkSender(frame, 'own', 'hidden')).toMatchObject({ tabId: 7 });
    expect(checkSender(frame, 'own', 'openReader')).toBeNull();
  });

  test('a sub-frame may ask about consent and tell of what is hidden, nothing else, and the host is that of its tab', () => {
    const frame = { ...own, frameId: 3, url: 'about:blank' };
    expect(checkSender(frame, 'own', 'noticed')).toBeNull();
    expect(checkSender(frame, 'own', 'consentRules')).toMatchObject({ frameId: 3, host: 'a.example' });
    expect(checkSender({ ...frame, tab: { id: 7 } }, 'own', 'consentDone')).toMatchObject({ host: '' });
  });
});
