import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countAbove } from './outline';
import css from './ReadingProgress.module.css';
import { lettersAbove, lettersBefore, minutesLeft, type Seen, shareOf } from './reading-progress';
import { useFrames } from './use-frames';
import { useWords } from './words';

interface ReadingProgressProps {
  readonly body: HTMLElement;
  readonly blocks: readonly HTMLElement[];
  /** To read all of it. */
  readonly minutes: number;
}

/** How long the words stay in a narrow window once the page is still, in milliseconds. */
const STAY = 1500;

/** What the window shows of the text now. */
export function seenOf(body: HTMLElement): Seen {
  const { top, bottom } = body.getBoundingClientRect();
  const root = document.documentElement;
  return { scrolled: scrollY, most: root.scrollHeight - innerHeight, height: innerHeight, top, bottom };
}

/** A line along the upper edge that grows with what is read, and the time that is left. Neither is read out by itself. */
export function ReadingProgress({ body, blocks, minutes }: ReadingProgressProps) {
  const { t, tn } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [begun, setBegun] = useState(false);
  const before = useMemo(() => lettersBefore(blocks.map((block) => block.textContent ?? '')), [blocks]);
  const moving = useMoving();
  useFrames(blocks, () => {
    const seen = seenOf(body);
    const share = shareOf(seen);
    setBegun(seen.scrolled > 80);
    setLeft(minutesLeft(minutes, lettersRead(blocks, before, share * seen.height), before.at(-1) ?? 0));
    line.current?.style.setProperty('--share', share.toFixed(4));
  });
  return (
    <div class={css['progress']}>
      <div ref={line} class={css['line']} />
      {left === null || !begun ? null : (
        <p class={css['left']} data-moving={moving}>
          {left === 0 ? t('reader_left_little') : tn('reader_left', left)}
        </p>
      )}
    </div>
  );
}

function lettersRead(blocks: readonly HTMLElement[], before: readonly number[], line: number): number {
  const at = countAbove(blocks.length, line, (index) => blocks[index]?.getBoundingClientRect().top ?? 0) - 1;
  const block = blocks[at];
  if (block === undefined) return 0;
  const { top, bottom } = block.getBoundingClientRect();
  const sum = before[at] ?? 0;
  return sum + lettersAbove({ top, bottom, letters: (before[at + 1] ?? sum) - sum }, line);
}

function useMoving(): boolean {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    let timer = 0;
    const move = () => {
      clearTimeout(timer);
      setMoving(true);
      timer = window.setTimeout(() => setMoving(false), STAY);
    };
    addEventListener('scroll', move, { passive: true, signal: over.signal });
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, []);
  return moving;
}
