import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Noticing } from '../../../entrypoints/shared/noticing';
import type { PageGlance } from '../../../platform/page-glance';
import { aFront, aGlance } from '../a-glance';

const tab = 7;
const pageAt = (path: string, glance = aGlance, born = 1000, age = 800): PageGlance => ({
  ...glance,
  url: `https://courier.example${path}`,
  born,
  age,
});
const ferry = pageAt('/2024/05/the-ferry-is-late-again');
const front = pageAt('/', aFront);

/** A tab before the reader, and what was said of it. */
function scene() {
  const state = { page: ferry as PageGlance | null, front: true };
  const said: boolean[] = [];
  const glance = vi.fn(async () => state.page);
  const options = {
    isInFront: async () => state.front,
    glance,
    show: async (_: number, article: boolean) => said.push(article),
  };
  return { state, said, glance, noticing: new Noticing(options), anew: () => new Noticing(options) };
}

/** A page that is there this soon after the last one waits until then. */
const APART = 1000;
const later = (time: number) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('noticing articles', () => {
  test('an article is looked at once', async () => {
    const { said, glance, noticing } = scene();
    noticing.begun(tab);
    await noticing.there(tab);
    await later(20_000);
    expect(said).toEqual([true]);
    expect(glance).toHaveBeenCalledTimes(1);
  });

  test('of what is no article nothing is said, and it gets a second look', async () => {
    const { state, said, glance, noticing } = scene();
    state.page = front;
    await noticing.there(tab);
    await later(20_000);
    expect(said).toEqual([]);
    expect(glance).toHaveBeenCalledTimes(2);
  });

  test('what scripts put into the page later is noticed', async () => {
    const { state, said, noticing } = scene();
    state.page = front;
    await noticing.there(tab);
    state.page = { ...ferry, born: front.born };
    await later(3000);
    expect(said).toEqual([true]);
  });

  test('a page that never finishes loading is looked at all the same', async () => {
    const { said, noticing } = scene();
    noticing.begun(tab);
    await later(5000);
    expect(said).toEqual([true]);
  });

  test('an app that goes from an article to its front page takes its word back, and forth again', async () => {
    const { state, said, noticing } = scene();
    await noticing.there(tab);
    // The address comes first.
    state.page = { ...ferry, url: front.url };
    await noticing.there(tab);
    state.page = front;
    await later(5000);
    expect(said.at(-1)).toBe(false);
    state.page = ferry;
    await noticing.there(tab);
    expect(said.at(-1)).toBe(true);
  });

  test('… also where the background slept in between', async () => {
    const { state, said, noticing, anew } = scene();
    await noticing.there(tab);
    state.page = { ...ferry, url: front.url, age: 60_000 };
    await anew().there(tab);
    state.page = { ...front, age: 63_000 };
    await later(3000);
    expect(said.at(-1)).toBe(false);
  });

  test('another page in the tab is said anew, since the browser forgets', async () => {
    const { state, said, noticing } = scene();
    await noticing.there(tab);
    state.page = { ...ferry, born: 90_000 };
    noticing.begun(tab);
    await noticing.there(tab);
    await later(APART);
    expect(said).toEqual([true, true]);
  });

  test('a page gone back to before the next one was looked at is said anew as well', async () => {
    const { said, noticing } = scene();
    await noticing.there(tab);
    noticing.begun(tab);
    noticing.begun(tab);
    await noticing.there(tab);
    await later(APART);
    expect(said).toEqual([true, true]);
  });

  test('a tab behind is looked at when it comes to the front, once', async () => {
    const { state, said, glance, noticing } = scene();
    state.front = false;
    noticing.begun(tab);
    await noticing.there(tab);
    await later(10_000);
    expect(glance).not.toHaveBeenCalled();
    state.front = true;
    await noticing.front(tab);
    await noticing.front(tab);
    expect(said).toEqual([true]);
    expect(glance).toHaveBeenCalledTimes(1);
    // Loaded anew while it was behind.
    noticing.begun(tab);
    await noticing.front(tab);
    expect(glance).toHaveBeenCalledTimes(2);
  });

  test('a page that we are not let into is none', async () => {
    const { state, said, noticing } = scene();
    state.page = null;
    await noticing.there(tab);
    await later(10_000);
    expect(said).toEqual([]);
  });

  test('a page that changes its address all the time is looked at now and then, and when it rests', async () => {
    const { state, glance, noticing } = scene();
    for (let n = 0; n < 100; n++) {
      state.page = { ...ferry, url: `${ferry.url}#${n}` };
      noticing.begun(tab);
      await noticing.there(tab);
      await later(100);
    }
    expect(glance.mock.calls.length).toBeLessThanOrEqual(11);
    const looks = glance.mock.calls.length;
    await later(10_000);
    expect(glance.mock.calls.length - looks).toBeLessThanOrEqual(2);
    expect(glance.mock.calls.length).toBeGreaterThan(looks);
  });
});
