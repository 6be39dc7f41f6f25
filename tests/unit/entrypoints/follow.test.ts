import { describe, expect, test } from 'vitest';
import {
  atFirst,
  type Follow,
  type FollowEvent,
  type Found,
  follow,
  isElsewhere,
  waits,
} from '../../../entrypoints/sidepanel/follow';

const [one, two, three] = [11, 12, 13];
const here = 'https://news.example/a';

const run = (events: readonly FollowEvent[], from = atFirst): Follow => events.reduce(follow, from);

const opened = (follows = false, visible = true): FollowEvent => ({ is: 'opened', tabId: one, follows, visible });

/** The reading under way ends. */
const read = (now: Follow, found: Found = 'article', address: string | null = here): Follow =>
  follow(now, { is: 'read', id: now.reading?.id ?? -1, found, address });

const quiet = (follows: boolean, found: Found = 'article'): Follow => read(run([opened(follows)]), found);

const pageRead = ({ reading }: Follow) => reading && { tabId: reading.tabId, after: reading.after };

describe('a panel that opens', () => {
  test('reads the tab in front at once, whether or not it follows', () => {
    expect(pageRead(run([opened(false)]))).toEqual({ tabId: one, after: 0 });
    expect(pageRead(run([opened(true)]))).toEqual({ tabId: one, after: 0 });
  });

  test('reads nothing before it can be seen', () => {
    const hidden = run([opened(true, false)]);
    expect(hidden.reading).toBeNull();
    expect(pageRead(follow(hidden, { is: 'visible', visible: true }))).toEqual({ tabId: one, after: 0 });
  });

  test('waits for a tab where there is none', () => {
    const none = run([{ is: 'opened', tabId: null, follows: false, visible: true }]);
    expect(none.reading).toBeNull();
    expect(pageRead(follow(none, { is: 'front', tabId: two }))?.tabId).toBe(two);
  });
});

describe('a panel that follows', () => {
  test('reads the tab that comes to the front, and leaves it at that', () => {
    const now = follow(quiet(true), { is: 'front', tabId: two });
    expect(pageRead(now)).toEqual({ tabId: two, after: waits.front });
    const done = read(now, 'article', 'https://news.example/b');
    expect(done.shown).toMatchObject({ tabId: two, found: 'article' });
    expect(done.reading).toBeNull();
  });

  test('gives up a reading when another tab comes to the front', () => {
    const first = follow(quiet(true), { is: 'front', tabId: two });
    const back = follow(first, { is: 'front', tabId: one });
    expect(back.reading).toBeNull();
    expect(back.shown?.tabId).toBe(one);
    // What the first one found comes too late.
    expect(follow(back, { is: 'read', id: first.reading?.id ?? -1, found: 'article', address: null })).toBe(back);
  });

  test('reads a page that is left once the next one is complete, or does not become so', () => {
    const left = follow(quiet(true), { is: 'left', tabId: one, address: 'https://news.example/b' });
    expect(pageRead(left)).toEqual({ tabId: one, after: waits.loading });
    const complete = follow(left, { is: 'loaded', tabId: one });
    expect(pageRead(complete)).toEqual({ tabId: one, after: waits.loaded });
    expect(complete.reading?.id).not.toBe(left.reading?.id);
  });

  test('reads a page that changes its address by itself, a while later', () => {
    const moved = follow(quiet(true), { is: 'moved', tabId: one, address: 'https://news.example/b' });
    expect(pageRead(moved)).toEqual({ tabId: one, after: waits.moved });
  });

  test.each<FollowEvent>([
    { is: 'moved', tabId: one, address: here },
    { is: 'left', tabId: one, address: here },
    { is: 'loaded', tabId: one },
    { is: 'left', tabId: two, address: null },
    { is: 'loaded', tabId: two },
    { is: 'closed', tabId: two },
    { is: 'front', tabId: one },
    { is: 'let-in', tabId: null },
  ])('stays with its page when $is changes nothing of it', (event) => {
    expect(follow(quiet(true), event).reading).toBeNull();
  });

  test('reads a page that was none yet, or told nothing, again once it is complete', () => {
    expect(pageRead(follow(quiet(true, 'nothing'), { is: 'loaded', tabId: one }))).toEqual({
      tabId: one,
      after: waits.loaded,
    });
  });

  test('reads the same page anew after a reload', () => {
    const again = run(
      [
        { is: 'left', tabId: one, address: null },
        { is: 'loaded', tabId: one },
      ],
      quiet(true),
    );
    expect(pageRead(again)).toEqual({ tabId: one, after: waits.loaded });
  });

  test('does nothing while it is hidden, and then reads what is in front', () => {
    const hidden = run(
      [
        { is: 'visible', visible: false },
        { is: 'front', tabId: two },
        { is: 'left', tabId: two, address: null },
        { is: 'loaded', tabId: two },
      ],
      quiet(true),
    );
    expect(hidden.reading).toBeNull();
    expect(pageRead(follow(hidden, { is: 'visible', visible: true }))?.tabId).toBe(two);
    const back = run(
      [
        { is: 'front', tabId: one },
        { is: 'visible', visible: true },
      ],
      hidden,
    );
    expect(back.reading).toBeNull();
  });

  test('gives up a reading when it is hidden', () => {
    const now = run(
      [
        { is: 'front', tabId: two },
        { is: 'visible', visible: false },
      ],
      quiet(true),
    );
    expect(now.reading).toBeNull();
  });

  test('keeps what it shows when that tab is closed, and reads the next', () => {
    const closed = follow(quiet(true), { is: 'closed', tabId: one });
    expect(closed.shown?.tabId).toBe(one);
    expect(closed.reading).toBeNull();
    expect(pageRead(follow(closed, { is: 'front', tabId: two }))?.tabId).toBe(two);
  });

  test('takes no result of a reading that it gave up for another', () => {
    const first = follow(quiet(true), { is: 'front', tabId: two });
    const second = follow(first, { is: 'front', tabId: three });
    const late = follow(second, { is: 'read', id: first.reading?.id ?? -1, found: 'article', address: null });
    expect(late.reading).toBe(second.reading);
    expect(late.shown).toBe(second.shown);
  });

  test('leaves a page that the reader led on from here when another tab comes to the front', () => {
    const led = run(
      [
        { is: 'led', tabId: one },
        { is: 'left', tabId: one, address: null },
      ],
      quiet(true),
    );
    expect(pageRead(follow(led, { is: 'front', tabId: two }))?.tabId).toBe(two);
  });

  test('is never asked to show what is in front', () => {
    expect(isElsewhere(follow(quiet(true), { is: 'left', tabId: one, address: null }))).toBe(false);
  });
});

describe('a panel that does not follow', () => {
  test.each<FollowEvent>([
    { is: 'front', tabId: two },
    { is: 'left', tabId: one, address: null },
    { is: 'moved', tabId: one, address: 'https://news.example/b' },
  ])('stays with its article and offers the page in front: $is', (event) => {
    const now = follow(quiet(false), event);
    expect(now.reading).toBeNull();
    expect(isElsewhere(now)).toBe(true);
    const asked = follow(now, { is: 'asked', tabId: null });
    expect(pageRead(asked)).toEqual({ tabId: now.front, after: 0 });
    expect(isElsewhere(read(asked, 'article', null))).toBe(false);
  });

  test('offers nothing when its own tab is back in front', () => {
    const back = run(
      [
        { is: 'front', tabId: two },
        { is: 'front', tabId: one },
      ],
      quiet(false),
    );
    expect(isElsewhere(back)).toBe(false);
  });

  test('follows from the moment it is told to', () => {
    const away = follow(quiet(false), { is: 'front', tabId: two });
    const on = follow(away, { is: 'follows', follows: true });
    expect(pageRead(on)?.tabId).toBe(two);
    expect(follow(on, { is: 'follows', follows: false }).reading).toBeNull();
  });

  test('reads on where the reader leads its tab, once', () => {
    const led = follow(quiet(false), { is: 'led', tabId: one });
    expect(led.reading).toBeNull();
    const there = run(
      [
        { is: 'left', tabId: one, address: null },
        { is: 'loaded', tabId: one },
      ],
      led,
    );
    expect(pageRead(there)).toEqual({ tabId: one, after: waits.loaded });
    const later = follow(read(there, 'article', null), { is: 'left', tabId: one, address: null });
    expect(later.reading).toBeNull();
  });
});

describe('a page that the browser does not let us see', () => {
  test.each([true, false])('is read again when we are let in, following: %s', (follows) => {
    const locked = quiet(follows, 'locked');
    expect(pageRead(follow(locked, { is: 'let-in', tabId: one }))).toEqual({ tabId: one, after: 0 });
    expect(pageRead(follow(locked, { is: 'let-in', tabId: null }))).toEqual({ tabId: one, after: 0 });
  });

  test('is not, when it is no longer in front, or another window is meant', () => {
    const locked = quiet(false, 'locked');
    expect(follow(locked, { is: 'let-in', tabId: two }).reading).toBeNull();
    expect(
      run(
        [
          { is: 'front', tabId: two },
          { is: 'let-in', tabId: null },
        ],
        locked,
      ).reading,
    ).toBeNull();
  });
});

test('what is asked for in another window is left to the panel there', () => {
  expect(follow(quiet(false), { is: 'asked', tabId: two }).reading).toBeNull();
  expect(pageRead(follow(quiet(false), { is: 'asked', tabId: one }))).toEqual({ tabId: one, after: 0 });
});

test('the same reading is never begun twice, whatever happens in between', () => {
  const now = follow(quiet(true), { is: 'front', tabId: two });
  const events: readonly FollowEvent[] = [
    { is: 'front', tabId: two },
    { is: 'follows', follows: true },
    { is: 'visible', visible: true },
    { is: 'closed', tabId: one },
  ];
  expect(run(events, now).reading).toBe(now.reading);
});

test('a tab that closes while it is waited for is not read', () => {
  const now = run([opened(), { is: 'closed', tabId: one }]);
  expect(now.reading).toBeNull();
  expect(pageRead(follow(now, { is: 'front', tabId: two }))?.tabId).toBe(two);
});

test('a tab that closes is forgotten', () => {
  const now = run(
    [
      { is: 'left', tabId: two, address: null },
      { is: 'closed', tabId: two },
    ],
    quiet(true),
  );
  expect(Object.keys(now.tabs)).toEqual([String(one)]);
});
