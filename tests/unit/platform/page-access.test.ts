import { afterEach, describe, expect, test, vi } from 'vitest';

const executeScript = vi.hoisted(() => vi.fn());
vi.mock('../../../platform/browser', () => ({ browser: { scripting: { executeScript } } }));

const { pageAccess } = await import('../../../platform/page-access');
const { fetchInPage } = await import('../../../platform/picture-fetch');

const url = 'https://courier.example/a.png';
const address = 'https://courier.example/ferry';
const limits = { most: 10, within: 1000 };

afterEach(() => {
  vi.unstubAllGlobals();
  executeScript.mockReset();
});

describe('a picture of a page', () => {
  test('is asked of the very document that was captured', async () => {
    const captured = { askedUrl: address, url: address, source: null };
    executeScript.mockResolvedValueOnce([{ result: captured, documentId: 'd1' }]);
    expect(await pageAccess.capture(3)).toEqual({ ...captured, documentId: 'd1' });
    executeScript.mockResolvedValueOnce([{ result: { ok: true, base64: '' } }]);
    const shown = { tabId: 3, documentId: 'd1', address };
    expect(await pageAccess.picture(shown, url, limits)).toEqual({ ok: true, base64: '' });
    expect(executeScript.mock.lastCall?.[0]).toMatchObject({
      target: { tabId: 3, documentIds: ['d1'] },
      args: [url, 10, 1000, null],
    });
    executeScript.mockRejectedValueOnce(new Error('No document with id d1 in tab with id 3'));
    expect(await pageAccess.picture(shown, url, limits)).toEqual({ ok: false, missing: 'page-gone' });
  });

  test('is known by its address where the browser has no name for a document', async () => {
    executeScript.mockResolvedValueOnce([{ result: { ok: true, base64: '' } }]);
    await pageAccess.picture({ tabId: 3, documentId: null, address }, url, limits);
    expect(executeScript.mock.lastCall?.[0]).toMatchObject({ target: { tabId: 3 }, args: [url, 10, 1000, address] });
    executeScript.mockRejectedValueOnce(new Error('Missing host permission for the tab'));
    expect(await pageAccess.picture({ tabId: 3, documentId: null, address }, url, limits)).toBeNull();
  });

  test.each([
    ['https://courier.example/another', false],
    ['https://courier.example/ferry#!/two', false],
    ['https://courier.example/ferry#end', true],
    ['https://me:secret@courier.example/ferry', true],
  ])('in a tab that shows %s is asked for: %s', async (href, asked) => {
    const fetch = vi.fn(async () => new Response(null, { status: 404 }));
    vi.stubGlobal('fetch', fetch);
    vi.stubGlobal('location', { href });
    const missing = asked ? 'not-found' : 'page-gone';
    expect(await fetchInPage(url, 10, 1000, address)).toEqual({ ok: false, missing });
    expect(fetch).toHaveBeenCalledTimes(asked ? 1 : 0);
  });
});
