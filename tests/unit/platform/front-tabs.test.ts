import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (...args: never[]) => void;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    tell: (...args: unknown[]) => {
      for (const listener of listeners) listener(...(args as never[]));
    },
    count: () => listeners.size,
  };
}

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../platform/browser', () => fake);

const { followFrontTabs, isInFront } = await import('../../../platform/front-tabs');

const url = 'https://courier.example/ferry';
const get = vi.fn();
const contains = vi.fn();
const [onActivated, onUpdated] = [event(), event()];

beforeEach(() => {
  get.mockReset();
  contains.mockReset();
  Object.assign(fake.browser, { tabs: { get, onActivated, onUpdated }, permissions: { contains } });
});

describe('tabs in front', () => {
  test('tell what happens on sites that we may see, and on no others', () => {
    const heard: unknown[] = [];
    const turn = followFrontTabs((what, tabId) => heard.push([what, tabId]));
    onUpdated.tell(3, { status: 'loading' }, { url });
    onUpdated.tell(3, { status: 'complete' }, { url });
    onUpdated.tell(3, { url }, { url });
    onUpdated.tell(3, { title: 'Late again' }, { url });
    onUpdated.tell(4, { status: 'complete' }, {});
    onActivated.tell({ tabId: 5 });
    expect(heard).toEqual([
      ['begun', 3],
      ['there', 3],
      ['there', 3],
      ['front', 5],
    ]);
    turn(false);
    turn(false);
    expect([onUpdated.count(), onActivated.count()]).toEqual([0, 0]);
    turn(true);
    turn(true);
    expect([onUpdated.count(), onActivated.count()]).toEqual([1, 1]);
  });

  test.each([
    ['a page of a site granted', { active: true, url }, true, true],
    ['a page that only a click on the button let us see', { active: true, url }, false, false],
    ['a tab behind', { active: false, url }, true, false],
    ['a page whose address we are not told', { active: true }, true, false],
    ['a file', { active: true, url: 'file:///ferry.html' }, true, false],
  ])('%s', async (_, tab, granted, expected) => {
    get.mockResolvedValue(tab);
    contains.mockResolvedValue(granted);
    expect(await isInFront(3)).toBe(expected);
  });

  test('a tab that is gone is none', async () => {
    get.mockRejectedValue(new Error('No tab with id: 3'));
    expect(await isInFront(3)).toBe(false);
  });
});
