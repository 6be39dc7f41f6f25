import { describe, expect, test } from 'vitest';
import { failureOfRefusal, hasMovedOn, noFrame, outcomeOf, settle } from '../../../platform/outcome';

const chromium = {
  generic:
    'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
  own: 'Error: Cannot access a chrome:// URL',
  store: 'Error: The extensions gallery cannot be scripted.',
  errorPage: 'Error: Frame with ID 0 is showing error page',
  policy: 'Error: This page cannot be scripted due to an ExtensionsSettings policy.',
};
const firefox = 'Error: Missing host permission for the tab';

describe('the words for a page that the browser keeps us out of', () => {
  test.each([
    [chromium.own, null, 'browser-page'],
    [chromium.errorPage, 'https://nowhere.example/', 'browser-page'],
    [chromium.store, null, 'store'],
    [chromium.store, 'https://chromewebstore.google.com/detail/x', 'store'],
    [chromium.generic, null, 'blank'],
    [chromium.generic, 'edge://settings/', 'browser-page'],
    [chromium.generic, 'chrome-extension://abc/page.html', 'browser-page'],
    [chromium.generic, 'file:///page.html', 'file'],
    [chromium.generic, 'https://news.example/story', 'no-access'],
    [chromium.policy, null, 'no-access'],
    [firefox, null, 'no-access'],
    [firefox, 'about:blank', 'blank'],
    [firefox, 'about:config', 'browser-page'],
    [firefox, 'view-source:https://news.example/', 'browser-page'],
    [firefox, 'https://addons.mozilla.org/en-US/firefox/', 'store'],
    [firefox, 'https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    [firefox, 'https://chrome.google.com/webstore/detail/x', 'store'],
    [firefox, 'https://files.example/report.PDF?download=1', 'pdf'],
    [firefox, 'file:///report.pdf', 'pdf'],
    [firefox, 'https://microsoftedge.microsoft.com/', 'no-access'],
    [noFrame, null, 'browser-page'],
  ] as const)('%s, %s: %s', (message, address, failure) => {
    expect(failureOfRefusal(message, address)).toBe(failure);
  });
});

describe('whether a tab left its document', () => {
  test.each([
    ['https://a.example/one', 'https://a.example/one#part', false],
    ['https://a.example/one', 'https://a.example/two', true],
    ['https://someone:secret@a.example/one', 'https://a.example/one', false],
    ['https://a.example/one', null, true],
    [null, null, false],
    [null, 'https://a.example/one', false],
  ])('from %s to %s: %s', (before, after, moved) => {
    expect(hasMovedOn(before, after)).toBe(moved);
  });
});

describe('what a cleaning came to', () => {
  const article = { url: 'https://a.example/one' };
  const onward = { nextPage: null, singlePage: null };
  const good = outcomeOf({ ok: true, ms: 1, article });

  test.each([[undefined], [null], ['text'], [{}], [{ ok: true }], [{ ok: true, article: null }], [{ ok: false }]])(
    '%j is no result: a defect of ours',
    (value) => {
      expect(outcomeOf(value)).toEqual({ ok: false, failure: 'broken' });
    },
  );

  test('where the article goes on is what the rule for the site found', () => {
    const rule = { name: 'a.example', problems: [], nextPage: 'https://a.example/2', singlePage: null };
    const found = { nextPage: 'https://a.example/2', singlePage: null };
    expect(outcomeOf({ ok: true, ms: 1, article, rule })).toEqual({ ok: true, article, onward: found });
  });

  test('a refusal of the engine keeps its reason', () => {
    expect(outcomeOf({ ok: false, ms: 1, reason: 'image' })).toEqual({ ok: false, failure: 'image' });
  });

  test('an article of the address that the tab shows is good, also when the tab is gone by now', () => {
    expect(settle(good, 'https://a.example/one', { url: 'https://a.example/one#part' })).toEqual({
      ok: true,
      article,
      onward,
    });
    expect(settle(good, 'https://a.example/one', null)).toEqual({ ok: true, article, onward });
    expect(settle(good, null, { url: null })).toEqual({ ok: true, article, onward });
  });

  test('an article of an address that the tab has left is discarded', () => {
    const navigated = { ok: false, failure: 'navigated' };
    expect(settle(good, 'https://a.example/one', { url: 'https://a.example/two' })).toEqual(navigated);
    expect(settle(good, 'https://a.example/zero', { url: 'https://a.example/zero' })).toEqual(navigated);
  });

  test('no result from a tab that left or closed is no defect of ours', () => {
    const broken = outcomeOf(null);
    expect(settle(broken, 'https://a.example/one', { url: null })).toEqual({ ok: false, failure: 'navigated' });
    expect(settle(broken, 'https://a.example/one', null)).toEqual({ ok: false, failure: 'closed' });
    expect(settle(broken, 'https://a.example/one', { url: 'https://a.example/one' })).toEqual(broken);
  });

  test('nothing to read at no address is an empty tab', () => {
    const empty = outcomeOf({ ok: false, ms: 1, reason: 'empty' });
    expect(settle(empty, null, { url: null })).toEqual({ ok: false, failure: 'blank' });
    expect(settle(empty, 'about:blank', { url: 'about:blank' })).toEqual({ ok: false, failure: 'blank' });
    expect(settle(empty, 'https://a.example/', { url: 'https://a.example/' })).toEqual(empty);
  });
});
