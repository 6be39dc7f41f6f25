/** Which page the panel reads, and when: what happens in its window comes in as events, the next state goes out. */

/** A page in a tab, as long as the tab shows it: each further page there is another turn. */
export interface Page {
  readonly tabId: number;
  readonly turn: number;
}

/** `locked`: the browser does not let us see it. */
export type Found = 'article' | 'nothing' | 'locked';

/** A page that is to be read, after so many milliseconds. Another `id` is another reading, also of the same page. */
export interface Reading extends Page {
  readonly id: number;
  readonly after: number;
}

interface Shown extends Page {
  readonly found: Found;
}

interface Tab {
  readonly turn: number;
  /** Without the part after `#`; `null` where the browser does not tell. */
  readonly address: string | null;
  /** How long a reading of it waits. Milliseconds. */
  readonly wait: number;
}

export interface Follow {
  /** The switch. */
  readonly follows: boolean;
  /** Whether the panel can be seen: nothing is read while it cannot. */
  readonly visible: boolean;
  /** The tab in front of the window; `null` until it is known. */
  readonly front: number | null;
  readonly tabs: Readonly<Record<number, Tab>>;
  /** The page whose article, or lack of one, stands in the panel. */
  readonly shown: Shown | null;
  readonly reading: Reading | null;
  /** The tab that the reader asked for, or led elsewhere from here: read though the panel does not follow. */
  readonly asked: number | null;
  readonly readings: number;
}

export type FollowEvent =
  | { readonly is: 'opened'; readonly tabId: number | null; readonly follows: boolean; readonly visible: boolean }
  /** Another tab came to the front. */
  | { readonly is: 'front'; readonly tabId: number }
  /** A tab left its page, whether or not the next one is there yet. */
  | { readonly is: 'left'; readonly tabId: number; readonly address: string | null }
  /** The page in a tab is complete. */
  | { readonly is: 'loaded'; readonly tabId: number }
  /** A page changed its address without being loaded anew. */
  | { readonly is: 'moved'; readonly tabId: number; readonly address: string }
  | { readonly is: 'closed'; readonly tabId: number }
  | { readonly is: 'visible'; readonly visible: boolean }
  | { readonly is: 'follows'; readonly follows: boolean }
  /** The reader wants the page in front now, asked for in a tab or, with `null`, in the panel itself. */
  | { readonly is: 'asked'; readonly tabId: number | null }
  /** The reader leads a tab to another page from here. */
  | { readonly is: 'led'; readonly tabId: number }
  /** A click on the toolbar button let us into a tab, or, with `null`, a permission into a site. */
  | { readonly is: 'let-in'; readonly tabId: number | null }
  | { readonly is: 'read'; readonly id: number; readonly found: Found; readonly address: string | null };

/** Milliseconds: through tabs one leafs quickly; a page that is complete is nearly ready; one that moves builds itself yet. */
export const waits = { front: 150, loaded: 300, moved: 800, loading: 4000 } as const;

export const atFirst: Follow = {
  follows: false,
  visible: false,
  front: null,
  tabs: {},
  shown: null,
  reading: null,
  asked: null,
  readings: 0,
};

const unknown: Tab = { turn: 0, address: null, wait: waits.front };

const tabOf = ({ tabs }: Follow, tabId: number): Tab => tabs[tabId] ?? unknown;

const withTab = (now: Follow, tabId: number, part: Partial<Tab>): Follow => ({
  ...now,
  tabs: { ...now.tabs, [tabId]: { ...tabOf(now, tabId), ...part } },
});

const same = (one: Page | null, other: Page): boolean => one?.tabId === other.tabId && one.turn === other.turn;

const pageIn = (now: Follow, tabId: number): Page => ({ tabId, turn: tabOf(now, tabId).turn });

/** The next page in a tab. */
function turned(now: Follow, tabId: number, part: Partial<Tab>): Follow {
  return withTab(now, tabId, { ...part, turn: tabOf(now, tabId).turn + 1 });
}

function askedFor(now: Follow, front: number | null): Follow {
  return front === null ? now : { ...turned(now, front, { wait: 0 }), asked: front };
}

/** Other windows have panels of their own: what is said of their tabs is for those. */
const concerns = (now: Follow, tabId: number | null): boolean => tabId === null || tabId === now.front;

function letIn(now: Follow, tabId: number | null): Follow {
  const locked = now.shown?.found === 'locked' && now.shown.tabId === now.front;
  return locked && concerns(now, tabId) ? askedFor(now, now.front) : now;
}

function loaded(now: Follow, tabId: number): Follow {
  const { shown, reading } = now;
  const page = pageIn(now, tabId);
  // Read before it was complete: what was found stays, what was not may have come since.
  const early = shown !== null && same(shown, page) && shown.found !== 'article';
  const next = early ? turned(now, tabId, { wait: waits.loaded }) : withTab(now, tabId, { wait: waits.loaded });
  return reading !== null && same(reading, page) && reading.after > waits.loaded ? { ...next, reading: null } : next;
}

function closed(now: Follow, tabId: number): Follow {
  const { [tabId]: _, ...tabs } = now.tabs;
  return {
    ...now,
    tabs,
    reading: now.reading?.tabId === tabId ? null : now.reading,
    asked: now.asked === tabId ? null : now.asked,
    front: now.front === tabId ? null : now.front,
  };
}

function read(now: Follow, event: Extract<FollowEvent, { is: 'read' }>): Follow {
  const { reading } = now;
  if (reading?.id !== event.id) return now;
  const { tabId, turn } = reading;
  return {
    ...withTab(now, tabId, { address: event.address, wait: waits.front }),
    shown: { tabId, turn, found: event.found },
    reading: null,
    asked: now.asked === tabId ? null : now.asked,
  };
}

function happened(now: Follow, event: FollowEvent): Follow {
  switch (event.is) {
    case 'opened':
      return askedFor({ ...now, front: event.tabId, follows: event.follows, visible: event.visible }, event.tabId);
    case 'front':
      return { ...now, front: event.tabId, asked: now.follows ? null : now.asked };
    case 'left':
      return isHere(now, event) ? now : turned(now, event.tabId, { address: event.address, wait: waits.loading });
    case 'loaded':
      return loaded(now, event.tabId);
    case 'moved':
      return isHere(now, event) ? now : turned(now, event.tabId, { address: event.address, wait: waits.moved });
    case 'closed':
      return closed(now, event.tabId);
    case 'visible':
      return { ...now, visible: event.visible };
    case 'follows':
      return { ...now, follows: event.follows };
    case 'asked':
      return concerns(now, event.tabId) ? askedFor(now, now.front) : now;
    case 'led':
      return { ...now, asked: event.tabId };
    case 'let-in':
      return letIn(now, event.tabId);
    case 'read':
      return read(now, event);
  }
}

/** Only the part after `#` changed. */
const isHere = (now: Follow, { tabId, address }: { readonly tabId: number; readonly address: string | null }) =>
  address !== null && address === tabOf(now, tabId).address;

/** Which tab is to stand in the panel; `null`: it stays as it is. */
function wantedTab({ follows, front, asked, shown }: Follow): number | null {
  if (asked !== null) return asked;
  return follows || shown === null ? front : null;
}

/** Begins the reading that is due, and gives up the one that is not wanted any more. */
function settled(now: Follow): Follow {
  const tabId = now.visible ? wantedTab(now) : null;
  const page = tabId === null ? null : pageIn(now, tabId);
  if (page === null || same(now.shown, page)) return now.reading === null ? now : { ...now, reading: null };
  if (same(now.reading, page)) return now;
  const id = now.readings + 1;
  return { ...now, readings: id, reading: { ...page, id, after: tabOf(now, page.tabId).wait } };
}

export function follow(now: Follow, event: FollowEvent): Follow {
  return settled(happened(now, event));
}

/** Whether the page in front is another one than the panel shows, and would not come by itself. */
export function isElsewhere(now: Follow): boolean {
  const { front, shown, reading } = now;
  return front !== null && shown !== null && reading === null && !same(shown, pageIn(now, front));
}
