import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { countAbove } from './outline';
import { seenOf } from './ReadingProgress';
import type { ReadingFocus } from './reader-props';
import { lineRead } from './reading-progress';
import { lineAt, linesOf } from './ruler-lines';
import { useFrames } from './use-frames';

export interface Ruler {
  /** What is drawn around the part that is read. */
  readonly band: RefObject<HTMLDivElement | null>;
  /** To the next block, or the one before. */
  readonly block: (by: 1 | -1) => void;
  /** To the next line, or the one before; where whole blocks are read, to the next of these. */
  readonly line: (by: 1 | -1) => void;
}

/** A block, and a line of it. */
interface Spot {
  readonly at: number;
  readonly line: number;
}

/** Lines above and below the one that is read. */
const AROUND = 1;
/** Room around what is read, in CSS pixels. The signs of the next line are nearer than the next paragraph. */
const AIR = { off: 0, paragraph: 6, lines: 2 } as const;
/** Between these shares of the window what is read stays where it is. */
const CALM = [0.15, 0.65] as const;
const STILL = 4;

/** The part of the text that is read: it follows the page as it scrolls, and the keys. Draws nothing but its place. */
export function useRuler(focus: ReadingFocus, body: HTMLElement | null, blocks: readonly HTMLElement[]): Ruler {
  const band = useRef<HTMLDivElement>(null);
  const gone = useRef<{ readonly spot: Spot; readonly scrolled: number } | null>(null);
  const ruler = useMemo(() => {
    const spotNow = (): Spot => {
      const last = gone.current;
      if (last !== null && last.spot.at < blocks.length && Math.abs(scrollY - last.scrolled) <= STILL) return last.spot;
      const height = body === null ? 0 : lineRead(seenOf(body));
      const topOf = (index: number) => blocks[index]?.getBoundingClientRect().top ?? 0;
      const at = Math.max(0, countAbove(blocks.length, height, topOf) - 1);
      return { at, line: lineAt(linesIn(blocks, at), height) };
    };
    const draw = () => {
      const here = body?.getBoundingClientRect();
      const { current } = band;
      if (current === null || here === undefined) return;
      const part = withHead(partOf(blocks, spotNow(), focus), gone.current === null);
      const away = part === null || here.bottom < innerHeight * 0.1 || here.top > innerHeight * 0.9;
      current.dataset['away'] = String(away);
      if (part === null) return;
      current.style.setProperty('--top', `${part.top - AIR[focus]}px`);
      current.style.setProperty('--height', `${part.bottom - part.top + 2 * AIR[focus]}px`);
    };
    const to = (spot: Spot) => {
      gone.current = { spot, scrolled: scrollY };
      const part = partOf(blocks, spot, focus);
      if (part === null) return;
      scrollBy({ top: wayTo(part), behavior: 'instant' });
      gone.current = { spot, scrolled: scrollY };
      draw();
    };
    const block = (by: 1 | -1) => {
      const at = spotNow().at + by;
      if (at >= 0 && at < blocks.length) to({ at, line: 0 });
    };
    const line = (by: 1 | -1) => {
      const { at, line: now } = spotNow();
      const next = now + by;
      if (focus === 'paragraph') block(by);
      else if (next >= 0 && next < linesIn(blocks, at).length) to({ at, line: next });
      else if (by === 1 && at + 1 < blocks.length) to({ at: at + 1, line: 0 });
      else if (by === -1 && at > 0) to({ at: at - 1, line: linesIn(blocks, at - 1).length - 1 });
    };
    const hold = (at: number, height: number) => {
      gone.current = { spot: { at, line: lineAt(linesIn(blocks, at), height) }, scrolled: scrollY };
      draw();
    };
    return { draw, block, line, hold };
  }, [focus, body, blocks]);
  const on = focus !== 'off' && body !== null;
  useFrames(on ? ruler : null, ruler.draw);
  useFocus(on ? body : null, blocks, ruler.hold);
  return { band, block: ruler.block, line: ruler.line };
}

/** What the Tab key comes to is read. */
function useFocus(
  body: HTMLElement | null,
  blocks: readonly HTMLElement[],
  hold: (at: number, height: number) => void,
): void {
  useEffect(() => {
    if (body === null) return;
    const over = new AbortController();
    const come = ({ target }: FocusEvent) => {
      const at = target instanceof Element ? blocks.findLastIndex((block) => block.contains(target)) : -1;
      if (at === -1) return;
      // Once the browser has scrolled there.
      requestAnimationFrame(() => {
        if (!over.signal.aborted) hold(at, (target as Element).getBoundingClientRect().top);
      });
    };
    body.addEventListener('focusin', come, { signal: over.signal });
    return () => over.abort();
  }, [body, blocks, hold]);
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** A block; where others begin inside it, down to the first of these. */
function extentOf(blocks: readonly HTMLElement[], at: number): Extent | null {
  const block = blocks[at];
  if (block === undefined) return null;
  const { top, bottom } = block.getBoundingClientRect();
  const next = blocks[at + 1];
  return { top, bottom: next !== undefined && block.contains(next) ? next.getBoundingClientRect().top : bottom };
}

function linesIn(blocks: readonly HTMLElement[], at: number): readonly Extent[] {
  const whole = extentOf(blocks, at);
  const block = blocks[at];
  if (whole === null || block === undefined) return [];
  if (block.matches('figure, .pl-table, table, .pl-card, math')) return [whole];
  const range = document.createRange();
  range.selectNodeContents(block);
  const lines = linesOf([...range.getClientRects()].filter(({ top }) => top < whole.bottom));
  return lines.length === 0 ? [whole] : lines;
}

function partOf(blocks: readonly HTMLElement[], { at, line }: Spot, focus: ReadingFocus): Extent | null {
  if (focus !== 'lines') return extentOf(blocks, at);
  const lines = linesIn(blocks, at);
  const first = lines[Math.max(0, Math.min(line, lines.length - 1) - AROUND)];
  const last = lines[Math.min(lines.length - 1, line + AROUND)];
  return first === undefined || last === undefined ? null : { top: first.top, bottom: last.bottom };
}

/** At the top of the page the title is read first: nobody has gone on yet. */
function withHead(part: Extent | null, first: boolean): Extent | null {
  const title = first && scrollY < STILL ? document.getElementById('title') : null;
  return part === null || title === null ? part : { ...part, top: title.getBoundingClientRect().top };
}

/** How far the page has to be scrolled for a part to be where it is read with ease. */
function wayTo({ top, bottom }: Extent): number {
  const [high, low] = [innerHeight * CALM[0], innerHeight * CALM[1]];
  if (top >= high && bottom <= low) return 0;
  return bottom - top < low - high ? (top + bottom) / 2 - (high + low) / 2 : top - high;
}
