/** Vectors go through a page in batches. Where something happens that names no vector, the batch is split until it does. */
import type { Vector } from './vectors/vectors';

/** Views of so many vectors stand side by side, and wait together for what comes late. */
const AT_A_TIME = 120;

/** What happened. A vector that is not known is -1. */
export interface Found {
  readonly ran: readonly number[];
  /** Requests, each with the vector that made it. */
  readonly asked: readonly (readonly [n: number, what: string])[];
  readonly wrong: readonly (readonly [n: number, what: string])[];
  readonly strayed: readonly (readonly [n: number, what: string])[];
  /** Of how many there was something to show. */
  readonly shown: number;
}

const NOTHING: Found = { ran: [], asked: [], wrong: [], strayed: [], shown: 0 };

/** What a page tells of a batch: of most things not which vector did them. */
export interface Told {
  readonly ran: readonly number[];
  readonly asked: readonly string[];
  readonly wrong: readonly (readonly [n: number, what: string])[];
  readonly strayed: readonly string[];
  readonly shown: number;
}

type Batch = readonly Vector[];
/** @param late how long to wait for what comes late, in milliseconds, before it is taken for what the next batch did */
type Try = (batch: Batch, late: number) => Promise<Told>;

const LATE = 700;

const join = (one: Found, other: Found): Found => ({
  ran: [...one.ran, ...other.ran],
  asked: [...one.asked, ...other.asked],
  wrong: [...one.wrong, ...other.wrong],
  strayed: [...one.strayed, ...other.strayed],
  shown: one.shown + other.shown,
});

const isClean = ({ ran, asked, wrong, strayed }: Found): boolean =>
  ran.length + asked.length + wrong.length + strayed.length === 0;

const isNamed = (told: Told): boolean =>
  told.asked.length + told.strayed.length === 0 && ![...told.ran, ...told.wrong.map(([n]) => n)].includes(-1);

function named(told: Told, n: number): Found {
  const by = (what: string) => [n, what] as const;
  return {
    ...told,
    ran: told.ran.map((one) => (one === -1 ? n : one)),
    asked: told.asked.map(by),
    wrong: told.wrong.map(([one, what]) => [one === -1 ? n : one, what]),
    strayed: told.strayed.map(by),
  };
}

/** Where everything is wrong, a few names say it. */
const MOST_TRIES = 60;

async function split(batch: Batch, attempt: Try, tries: { left: number }, late: number): Promise<Found> {
  tries.left -= 1;
  const told = await attempt(batch, late);
  if (isNamed(told) || batch.length === 1 || tries.left < 2)
    return named(told, batch.length === 1 ? (batch[0]?.n ?? -1) : -1);
  const middle = Math.ceil(batch.length / 2);
  const first = await split(batch.slice(0, middle), attempt, tries, LATE);
  const parts = join(first, await split(batch.slice(middle), attempt, tries, LATE));
  // What only happens in company is told of the whole.
  return isClean(parts) ? named(told, -1) : { ...parts, shown: told.shown };
}

export function* batches(list: Batch, size: number): Generator<Batch> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

export async function inBatches(list: Batch, attempt: Try): Promise<Found> {
  const tries = { left: MOST_TRIES + list.length / AT_A_TIME };
  let found = NOTHING;
  for (const batch of batches(list, AT_A_TIME)) {
    const isLast = batch.at(-1) === list.at(-1);
    found = join(found, await split(batch, attempt, tries, isLast ? LATE : 0));
  }
  return found;
}
