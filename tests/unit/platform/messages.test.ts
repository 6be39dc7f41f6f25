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
  ])('%j is not read', (message) => {
    expect(readRequest(message)).toBeNull();
  });

  test('only our own script in the top frame of a tab is listened to', () => {
    expect(checkSender({ id: 'own', frameId: 0, tab: { id: 7 } }, 'own')).toEqual({ tabId: 7 });
    expect(checkSender({ id: 'other', frameId: 0, tab: { id: 7 } }, 'own')).toBeNull();
    expect(checkSender({ id: 'own', frameId: 3, tab: { id: 7 } }, 'own')).toBeNull();
    expect(checkSender({ id: 'own', frameId: 0 }, 'own')).toBeNull();
    expect(checkSender({ id: 'own', frameId: 0, tab: {} }, 'own')).toBeNull();
    expect(checkSender({}, 'own')).toBeNull();
  });
});
