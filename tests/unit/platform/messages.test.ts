import { describe, expect, test } from 'vitest';
import { checkSender, readRequest } from '../../../platform/message-check';
import { aGlance } from '../a-glance';

const refused = { vendor: 'Onetrust', done: 'rejected', why: 'refused' };

describe('messages inside the extension', () => {
  test.each([
    [{ name: 'hidden', count: 3 }],
    [{ name: 'openReader', glance: aGlance }],
    [{ name: 'consentRules' }],
    [{ name: 'consentSnippet', snippet: 'EVAL_0' }],
    [{ name: 'consentDone', report: refused }],
  ])('%j is read, and nothing more of it', (message) => {
    expect(readRequest({ ...message, more: 'x' })).toEqual(message);
  });

  test.each([
    [null],
    ['hidden'],
    [{}],
    [{ name: 'openReader' }],
    [{ name: 'openReader', glance: null }],
    [{ name: 'openReader', glance: { ...aGlance, title: 7 } }],
    [{ name: 'openReader', glance: { ...aGlance, links: -1 } }],
    [{ name: 'openReader', glance: { ...aGlance, links: Number.NaN } }],
    [{ name: 'openReader', glance: { ...aGlance, metas: [['og:type']] } }],
    [{ name: 'openReader', glance: { ...aGlance, data: [{ '@type': 'Article' }] } }],
    [{ name: 'openReader', glance: { ...aGlance, names: 'x'.repeat(100_001) } }],
    [{ name: 'openReader', glance: { ...aGlance, counts: { ...aGlance.counts, code: '3' } } }],
    [{ name: 'openReader', glance: { ...aGlance, counts: {} } }],
    [{ name: 'openReader', glance: { ...aGlance, paragraphs: null } }],
    [{ name: 'openReader', glance: { ...aGlance, divisions: 0 } }],
    [{ name: 'openReader', glance: { ...aGlance, shell: 'no' } }],
    [{ name: 'open' }],
    [{ name: 'hidden' }],
    [{ name: 'hidden', count: -1 }],
    [{ name: 'hidden', count: 1.5 }],
    [{ name: 'hidden', count: '3' }],
    [{ name: 'toString' }],
    [{ name: ['hidden'], count: 3 }],
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
    expect(checkSender(own, 'own', 'openReader')).toEqual(page);
    expect(checkSender({ ...own, id: 'other' }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({ ...own, tab: undefined }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({ ...own, tab: {} }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({ ...own, frameId: undefined }, 'own', 'consentRules')).toBeNull();
    expect(checkSender({}, 'own', 'openReader')).toBeNull();
  });

  test('a count of hidden blocks may come from a frame, the wish for the reader page may not', () => {
    const frame = { ...own, frameId: 3 };
    expect(readRequest({ name: 'hidden', count: 3 })).toEqual({ name: 'hidden', count: 3 });
    expect(checkSender(frame, 'own', 'hidden')).toMatchObject({ tabId: 7 });
    expect(checkSender(frame, 'own', 'openReader')).toBeNull();
  });

  test('a sub-frame may ask about consent and tell of what is hidden, nothing else, and the host is that of its tab', () => {
    const frame = { ...own, frameId: 3, url: 'about:blank' };
    expect(checkSender(frame, 'own', 'openReader')).toBeNull();
    expect(checkSender(frame, 'own', 'consentRules')).toMatchObject({ frameId: 3, host: 'a.example' });
    expect(checkSender({ ...frame, tab: { id: 7 } }, 'own', 'consentDone')).toMatchObject({ host: '' });
  });
});
