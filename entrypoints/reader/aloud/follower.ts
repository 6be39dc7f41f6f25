/** Scrolls along with what is read, until the reader scrolls away from it. */

export interface Follower {
  /** What is read stands here now. */
  to(range: Range | null): void;
  /** Back to it, and along with it again. */
  follow(): void;
}

/** The part of the window, from above, where what is read may stand without being scrolled to; the bar is below. */
const UPPER = 0.08;
const LOWER = 0.78;
/** Where it is scrolled to. */
const AIM = 0.25;
/** A scroll of ours is over after so many milliseconds, in browsers that do not say when. */
const SCROLL = 1000;

const isReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const isSeen = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight * LOWER;

function isInPlace({ top, bottom, height }: DOMRect): boolean {
  const room = innerHeight * (LOWER - UPPER);
  return top >= innerHeight * UPPER && (height > room ? top < innerHeight * AIM * 2 : bottom <= innerHeight * LOWER);
}

/** @param onAway hears whether the reader is elsewhere */
export function makeFollower(onAway: (away: boolean) => void, signal: AbortSignal): Follower {
  let range: Range | null = null;
  let isAway = false;
  let isOurs = false;
  let timer = 0;

  const set = (away: boolean) => {
    if (away === isAway) return;
    isAway = away;
    onAway(away);
  };
  const release = () => {
    isOurs = false;
    clearTimeout(timer);
  };
  const show = () => {
    const rect = range?.getBoundingClientRect();
    if (rect === undefined || isInPlace(rect)) return;
    isOurs = true;
    clearTimeout(timer);
    timer = window.setTimeout(release, SCROLL);
    scrollBy({ top: rect.top - innerHeight * AIM, behavior: isReduced() ? 'instant' : 'smooth' });
  };
  const scrolled = () => {
    if (!isOurs && range !== null) set(!isSeen(range.getBoundingClientRect()));
  };
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
    addEventListener(name, release, { passive: true, capture: true, signal });
  }
  addEventListener('scrollend', release, { signal });
  addEventListener('scroll', scrolled, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    to(next) {
      range = next;
      if (range === null) return;
      if (!isAway) show();
      else if (isSeen(range.getBoundingClientRect())) set(false);
    },
    follow() {
      set(false);
      show();
    },
  };
}
