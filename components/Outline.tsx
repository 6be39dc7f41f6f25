import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article';
import css from './Outline.module.css';
import { type OutlinePart, shownAt } from './outline';
import { wordsOf } from './reading-parts';
import { useFrames } from './use-frames';
import type { Stops } from './use-stops';

export interface OutlineProps {
  readonly parts: readonly OutlinePart[];
  readonly headings: Stops;
  /** Of the article. */
  readonly lang: string | null;
  readonly dir: Article['dir'];
  /** Hears that the reader went to a heading. */
  readonly onGone?: () => void;
}

/** The headings of the article; the one that the reader is at is marked, and each leads to its place. */
export function Outline({ parts, headings, lang, dir, onGone }: OutlineProps) {
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() => shownAt(parts, headings.at()));
  useFrames(headings, () => setCurrent(shownAt(parts, headings.at())));
  useEffect(() => keepInView(list.current), [current]);
  const go = (at: number) => {
    onGone?.();
    headings.go(at);
    setCurrent(at);
  };
  return (
    <div ref={list} class={css['outline']} lang={lang ?? undefined} dir={dir ?? undefined}>
      <Level parts={parts} headings={headings.all} current={current} onGo={go} />
    </div>
  );
}

interface LevelProps {
  readonly parts: readonly OutlinePart[];
  readonly headings: readonly HTMLElement[];
  readonly current: number;
  readonly onGo: (at: number) => void;
}

function Level({ parts, headings, current, onGo }: LevelProps) {
  return (
    <ol class={css['level']}>
      {parts.map(({ at, inside }) => (
        <li key={at}>
          <button
            type="button"
            class={css['entry']}
            aria-current={at === current ? 'location' : undefined}
            dir="auto"
            onClick={() => onGo(at)}
          >
            {wordsOf(headings[at] as HTMLElement)}
          </button>
          {inside.length === 0 ? null : <Level parts={inside} headings={headings} current={current} onGo={onGo} />}
        </li>
      ))}
    </ol>
  );
}

/** Moves the list alone, never the page. */
function keepInView(list: HTMLElement | null): void {
  const entry = list?.querySelector('[aria-current]');
  const around = list?.parentElement;
  if (!entry || !around) return;
  const inner = entry.getBoundingClientRect();
  const outer = around.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    around.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }
}
