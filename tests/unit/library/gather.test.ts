import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { gatherPictures, type PictureSources } from '../../../library/save/gather';
import { atOnce, mostPictures } from '../../../library/save/limits';

const picture = (shade: number, length = 12): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, shade]);
  return bytes;
};
const nobody: PictureSources = { page: null, own: async () => 'failed' };
const gather = (urls: readonly string[], sources: Partial<PictureSources>, signal = new AbortController().signal) =>
  gatherPictures(urls, { sources: { ...nobody, ...sources }, signal, onProgress: () => undefined });

const one = 'https://a.example/1.png';
const two = 'https://b.example/2.png';

describe('gathering pictures', () => {
  test('asks the page first, and does without us where it answers', async () => {
    const own = vi.fn<PictureSources['own']>(async () => picture(2));
    const { uses, images } = await gather([one], { page: async () => picture(1), own });
    expect(own).not.toHaveBeenCalled();
    expect(uses).toEqual([{ url: one, hash: images[0]?.hash, missing: null }]);
    expect(images[0]).toMatchObject({ type: 'image/png', bytes: picture(1) });
  });

  test.each([['no-access'], [null]] as const)('asks as the extension where the page says %s', async (said) => {
    const { uses } = await gather([one], { page: async () => said, own: async () => picture(1) });
    expect(uses[0]).toMatchObject({ missing: null });
  });

  test('says that the page was left where we may not read it ourselves', async () => {
    const page = async () => 'page-gone' as const;
    const had = await gather([one], { page, own: async () => picture(1) });
    expect(had.uses[0]).toMatchObject({ missing: null });
    const { uses } = await gather([one], { page, own: async () => 'no-access' });
    expect(uses).toEqual([{ url: one, hash: null, missing: 'page-gone' }]);
  });

  test('does not wait for a page that was left and is kept frozen', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const gathered = gather([one], { page: () => new Promise(() => undefined), own: async () => picture(1) });
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await gathered).uses[0]).toMatchObject({ missing: null });
  });

  test('takes the word of the page for what is not there', async () => {
    const own = vi.fn<PictureSources['own']>(async () => picture(1));
    const { uses } = await gather([one], { page: async () => 'not-found', own });
    expect(uses).toEqual([{ url: one, hash: null, missing: 'not-found' }]);
    expect(own).not.toHaveBeenCalled();
  });

  test('keeps one that cannot be had from harming the others', async () => {
    const own: PictureSources['own'] = async (url) => (url === one ? 'slow' : picture(1));
    const { uses } = await gather([one, two], { own });
    expect(uses.map(({ missing }) => missing)).toEqual(['slow', null]);
  });

  test('stores what two addresses give alike once', async () => {
    const { uses, images } = await gather([one, two], { own: async () => picture(1) });
    expect(images).toHaveLength(1);
    expect(new Set(uses.map(({ hash }) => hash)).size).toBe(1);
  });

  test('takes no page for a picture, whatever its server calls it', async () => {
    const { uses } = await gather([one], { own: async () => new TextEncoder().encode('<!doctype html>') });
    expect(uses).toEqual([{ url: one, hash: null, missing: 'no-picture' }]);
  });

  test('takes data addresses as they are, in both ways of writing', async () => {
    const own = vi.fn<PictureSources['own']>(async () => 'failed');
    const svg = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
    const png = `data:image/png;base64,${Buffer.from(picture(1)).toString('base64')}`;
    const broken = 'data:image/png;base64,%%%';
    const { uses, images } = await gather([svg, png, broken], { own });
    expect(images.map(({ type }) => type).sort()).toEqual(['image/png', 'image/svg+xml']);
    expect(uses.map(({ missing }) => missing)).toEqual([null, null, 'no-picture']);
    expect(own).not.toHaveBeenCalled();
  });

  test('asks no other address than those of the web', async () => {
    const own = vi.fn<PictureSources['own']>(async () => picture(1));
    await gather(['file:///etc/passwd', 'blob:https://a.example/1'], { own });
    expect(own).not.toHaveBeenCalled();
  });

  test('asks for so many at once, and no more', async () => {
    let now = 0;
    let most = 0;
    const own: PictureSources['own'] = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return 'failed';
    };
    await gather(
      Array.from({ length: 40 }, (_, at) => `https://a.example/${at}`),
      { own },
    );
    expect(most).toBe(atOnce);
  });

  test('names those above the limit, and does not ask for them', async () => {
    const own = vi.fn<PictureSources['own']>(async () => 'failed');
    const urls = Array.from({ length: mostPictures + 2 }, (_, at) => `https://a.example/${at}`);
    const { uses } = await gather(urls, { own });
    expect(own).toHaveBeenCalledTimes(mostPictures);
    expect(uses.slice(mostPictures).map(({ missing }) => missing)).toEqual(['too-many', 'too-many']);
  });

  test('stops at the limit of all bytes', async () => {
    const urls = Array.from({ length: 8 }, (_, at) => `https://a.example/${at}`);
    const own: PictureSources['own'] = async (url) => picture(Number(url.at(-1)), 15_000_000);
    const { uses, images } = await gather(urls, { own });
    expect(images).toHaveLength(6);
    expect(uses.filter(({ missing }) => missing === 'too-large')).toHaveLength(2);
  });

  test('ends when it is cancelled, though the page never answers', async () => {
    const stop = new AbortController();
    const gathering = gather([one], { page: () => new Promise(() => undefined) }, stop.signal);
    stop.abort();
    await expect(gathering).rejects.toThrow('aborted');
  });

  test('tells how far it is', async () => {
    const told: string[] = [];
    await gatherPictures([one, two], {
      sources: nobody,
      signal: new AbortController().signal,
      onProgress: (done, total) => told.push(`${done}/${total}`),
    });
    expect(told).toEqual(['0/2', '1/2', '2/2']);
  });
});
