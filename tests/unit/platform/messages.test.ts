import { describe, expect, test } from 'vitest';
import { checkSender, readRequest } from '../../../platform/message-check';

describe('messages inside the extension', () => {
  test('one in the right form is read, and nothing more of it', () => {
    expect(readRequest({ name: 'noticed', article: true, more: 'x' })).toEqual({ name: 'noticed', article: true });
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
  ])('%j is not read', (message) => {
    expect(readRequest(message)).toBeNull();
  });

  test('a count of hidden blocks may come from a frame, the wish for the reader page may not', () => {
    const frame = { id: 'own', frameId: 3, tab: { id: 7 } };
    expect(readRequest({ name: 'hidden', count: 3 })).toEqual({ name: 'hidden', count: 3 });
    expect(checkSender(frame, 'own', 'hidden')).toEqual({ tabId: 7 });
    expect(checkSender(frame, 'own', 'open-reader')).toBeNull();
    expect(checkSender({ ...frame, id: 'other' }, 'own', 'hidden')).toBeNull();
  });

  test('only our own script in the top frame of a tab is listened to', () => {
    expect(checkSender({ id: 'own', frameId: 0, tab: { id: 7 } }, 'own', 'noticed')).toEqual({ tabId: 7 });
    expect(checkSender({ id: 'other', frameId: 0, tab: { id: 7 } }, 'own', 'noticed')).toBeNull();
    expect(checkSender({ id: 'own', frameId: 3, tab: { id: 7 } }, 'own', 'noticed')).toBeNull();
    expect(checkSender({ id: 'own', frameId: 0 }, 'own', 'noticed')).toBeNull();
    expect(checkSender({ id: 'own', frameId: 0, tab: {} }, 'own', 'noticed')).toBeNull();
    expect(checkSender({}, 'own', 'noticed')).toBeNull();
  });
});
