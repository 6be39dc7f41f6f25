import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundRow } from './library-props';

interface ActiveRow {
  readonly index: number;
  /** Brings the keyboard to a row, which may not be drawn yet. */
  readonly move: (index: number) => void;
  /** The keyboard has come to a row. */
  readonly take: (id: string) => void;
  /** After each drawing: the keyboard stays in the list when the row that it was on went away. */
  readonly keepFocus: () => void;
}

/** The one row that the Tab key comes to. When it goes away, the one in its place is it. */
export function useActiveRow(rows: readonly FoundRow[], list: RefObject<HTMLElement | null>): ActiveRow {
  const [active, setActive] = useState({ id: '', index: 0 });
  const wanted = useRef(false);
  const inside = useRef(false);
  const found =
    rows[active.index]?.copy.id === active.id ? active.index : rows.findIndex(({ copy }) => copy.id === active.id);
  const index = found === -1 ? Math.min(active.index, Math.max(0, rows.length - 1)) : found;
  const at = useRef(index);
  at.current = index;

  useEffect(() => {
    const over = new AbortController();
    const note = (event: Event) => {
      inside.current = event.target instanceof Node && list.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', note, { signal: over.signal });
    document.addEventListener('pointerdown', note, { signal: over.signal });
    return () => over.abort();
  }, [list]);

  const idAt = (to: number) => rows[to]?.copy.id ?? '';
  return {
    index,
    move: (to) => {
      wanted.current = true;
      setActive({ id: idAt(to), index: to });
    },
    take: (id) => {
      const to = rows.findIndex(({ copy }) => copy.id === id);
      if (to !== -1) setActive((now) => (now.id === id && now.index === to ? now : { id, index: to }));
    },
    keepFocus: () => {
      const lost = inside.current && document.activeElement === document.body;
      if (!wanted.current && !lost) return;
      const row = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(idAt(at.current))}"]`);
      if (row === null || row === undefined) return;
      wanted.current = false;
      row.focus({ preventScroll: true });
    },
  };
}
