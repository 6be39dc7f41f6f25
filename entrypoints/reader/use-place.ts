import { useEffect, useRef } from 'preact/hooks';
import { afterPaint } from '../../components/after-paint';
import { highlightIn } from '../../platform/reader-address';
import { distanceTo, type Place, readPlace } from './place';

/** A place is written down at most so often, in milliseconds. */
const PAUSE = 1500;

/** Room above the line that was read last, in CSS pixels. */
const ABOVE = 24;

const bodyOf = () => document.querySelector<HTMLElement>('[data-article-body]');

interface Open {
  /** Of the article; another one begins anew. */
  readonly id: string;
  /** `Article.text` as it was cleaned. */
  readonly text: string;
  /** Where the reader was; `null` to begin at the beginning. */
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
}

/** Goes to where the reader was, and keeps where the reader is. */
export function usePlace(open: Open | null): void {
  const last = useRef<string | null>(null);
  const id = open?.id ?? null;
  useEffect(() => {
    if (open === null) return;
    const { text, place: before, onPlace } = open;
    const over = new AbortController();
    const { signal } = over;
    let timer = 0;
    let settled = false;
    const keep = () => {
      clearTimeout(timer);
      timer = 0;
      const body = bodyOf();
      if (body === null || !settled) return;
      const place = readPlace(body, text);
      const written = JSON.stringify(place);
      if (written === last.current) return;
      last.current = written;
      onPlace(place);
    };
    const soon = () => {
      if (timer === 0) timer = window.setTimeout(keep, PAUSE);
    };
    const begin = async () => {
      await returnTo(before, text, signal);
      // Where everything stands is known without a layout of its own then.
      await new Promise<void>((painted) => afterPaint(painted));
      if (signal.aborted) return;
      settled = true;
      const body = bodyOf();
      const here = body && readPlace(body, text);
      // Where nobody scrolls, nothing is written: it would take the place of another window, or of the end.
      if (here !== null && here.share < 1) last.current = JSON.stringify(here);
    };
    void begin();
    addEventListener('scroll', soon, { passive: true, signal });
    addEventListener('pagehide', keep, { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? keep() : undefined), { signal });
    return () => {
      over.abort();
      clearTimeout(timer);
    };
    // Only another copy begins anew: each change of this one would else move the page.
  }, [id]);
}

async function returnTo(place: Place | null, text: string, signal: AbortSignal): Promise<void> {
  const body = bodyOf();
  // Who comes for a highlight wants to be there.
  if (highlightIn(location.hash) !== null) return;
  if (place === null || place.offset === 0 || body === null) return;
  history.scrollRestoration = 'manual';
  const moved = new AbortController();
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
    addEventListener(name, () => moved.abort(), { passive: true, signal: AbortSignal.any([moved.signal, signal]) });
  }
  const go = () => {
    const down = distanceTo(body, text, place.offset);
    if (down !== null && !moved.signal.aborted && !signal.aborted) scrollBy({ top: down - ABOVE, behavior: 'instant' });
  };
  go();
  // Faces and pictures move the lines.
  await document.fonts.ready;
  await Promise.allSettled([...body.querySelectorAll('img')].map((image) => image.decode()));
  go();
  moved.abort();
}
