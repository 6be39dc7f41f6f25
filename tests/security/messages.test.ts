/** 10,000 messages that nobody of ours wrote: none changes anything, none is answered with more than nothing. */
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { answerMessages, type Handlers } from '../../platform/messages';
import { aGlance } from '../unit/a-glance';

type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => unknown;

const heard = vi.hoisted(() => ({ listeners: [] as unknown[] }));
vi.mock('../../platform/browser', () => ({
  browser: { runtime: { id: 'own', onMessage: { addListener: (one: unknown) => heard.listeners.push(one) } } },
}));

const RUNS = 10_000;
const NAMES = ['hidden', 'openReader', 'workroom', 'consentRules', 'consentSnippet', 'consentDone'] as const;
const calls: { name: string; request: unknown; page: unknown }[] = [];

const handlers = Object.fromEntries(
  NAMES.map((name) => [
    name,
    async (request: unknown, page: unknown) => {
      calls.push({ name, request, page });
      return null;
    },
  ]),
) as unknown as Handlers;

beforeAll(() => answerMessages(handlers));

const send = (message: unknown, sender: unknown): Promise<unknown> =>
  new Promise((resolve) => (heard.listeners[0] as Listener)(message, sender, resolve));

const name = fc.oneof(
  fc.constantFrom(...NAMES, 'toString', '__proto__', 'constructor', 'hasOwnProperty'),
  fc.string(),
  fc.anything(),
);
const field = fc.oneof(
  fc.anything(),
  fc.boolean(),
  fc.integer(),
  fc.string(),
  fc.record({ vendor: fc.anything(), done: fc.anything(), why: fc.anything() }),
  fc.constant(aGlance),
);
const message = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ name, glance: field, count: field, snippet: field, report: field }, { requiredKeys: [] }),
  },
  { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withMap: true, withTypedArray: true, maxDepth: 4 }) },
);
const tab = fc.oneof(
  fc.constant(undefined),
  fc.record({ id: fc.oneof(fc.nat(), fc.constant(undefined)), url: fc.oneof(fc.webUrl(), fc.string()) }),
);
/** Other extensions, pages, and what has no tab: never a script of ours in a page. */
const foreign = fc.oneof(
  fc.record({
    id: fc.oneof(
      fc.string().filter((id) => id !== 'own'),
      fc.constant(undefined),
    ),
    frameId: fc.nat(),
    url: fc.string(),
    tab,
  }),
  fc.record({ id: fc.constant('own'), frameId: fc.nat(), url: fc.string() }),
  fc.record({ id: fc.constant('own'), url: fc.string(), tab }),
);

test(`${RUNS} messages of foreign senders reach nobody`, async () => {
  calls.length = 0;
  await fc.assert(
    fc.asyncProperty(message, foreign, async (one, sender) => {
      expect(await send(one, sender)).toBeNull();
    }),
    { numRuns: RUNS },
  );
  expect(calls).toEqual([]);
});

/** The fields that each handler may be given, and of which types. */
const SHAPES: Readonly<Record<(typeof NAMES)[number], Readonly<Record<string, string>>>> = {
  hidden: { count: 'number' },
  openReader: { glance: 'object' },
  workroom: {},
  consentRules: {},
  consentSnippet: { snippet: 'string' },
  consentDone: { report: 'object' },
};

test(`of ${RUNS} messages of a page that has taken over our script only what is well formed is heard`, async () => {
  calls.length = 0;
  const own = fc.record({
    id: fc.constant('own'),
    frameId: fc.nat(3),
    url: fc.string(),
    tab: fc.record({ id: fc.nat(), url: fc.string() }),
  });
  await fc.assert(
    fc.asyncProperty(message, own, async (one, sender) => {
      expect(await send(one, sender)).toBeNull();
    }),
    { numRuns: RUNS },
  );
  expect(calls.length).toBeGreaterThan(100);
  for (const { name: called, request, page } of calls) {
    const shape: Readonly<Record<string, string>> = { name: 'string', ...SHAPES[called as keyof typeof SHAPES] };
    expect(Object.fromEntries(Object.entries(request as object).map(([key, value]) => [key, typeof value]))).toEqual(
      shape,
    );
    expect(Object.keys(page as object)).toEqual(['tabId', 'frameId', 'url', 'host']);
  }
  const fromFrames = calls.filter(({ page }) => (page as { frameId: number }).frameId !== 0);
  expect(fromFrames.filter(({ name: called }) => called === 'openReader')).toEqual([]);
});
