import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import css from './LibraryList.module.css';
import { LibraryRow, type RowAct } from './LibraryRow';
import type { CopyRow, FoundRow } from './library-props';
import { useActiveRow } from './use-active-row';
import { useWindow } from './use-window';
import { useWords } from './words';

export interface LibraryListProps {
  readonly rows: readonly FoundRow[];
  readonly addressOf: (copy: CopyRow) => string;
  readonly selected: ReadonlySet<string>;
  /** Selects or unselects; with `range`, also all between it and the one before. */
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  readonly onAct: (id: string, act: RowAct) => void;
  /** Whether letters are commands. */
  readonly singleKeys: boolean;
}

const acts: Readonly<Record<string, RowAct>> = { e: 'archive', f: 'favourite', t: 'tags', '#': 'delete' };

/** The rows: those near the window are drawn, the one that has the keyboard always. */
export function LibraryList(props: LibraryListProps) {
  const { rows, selected } = props;
  const { t } = useWords();
  const list = useRef<HTMLTableElement>(null);
  const ruler = useRef<HTMLElement>(null);
  const { height, first, end } = useWindow(list, ruler, rows.length);
  const active = useActiveRow(rows, list);
  useLayoutEffect(() => active.keepFocus());
  const now = useRef({ props, active });
  now.current = { props, active };
  const callbacks = useMemo(
    () => ({
      onSelect: (id: string, range: boolean) => now.current.props.onSelect(id, range),
      onAct: (id: string, what: RowAct) => now.current.props.onAct(id, what),
      onFocus: (id: string) => now.current.active.take(id),
    }),
    [],
  );

  const go = (index: number) => {
    active.move(index);
    scrollToRow(list.current, index, height);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (keyDown(event, props, active.index, go)) event.preventDefault();
  };
  const drawn = indices(first, Math.min(end, rows.length), active.index, rows.length);
  return (
    <div class={css['place']} data-snippets={rows.some(({ snippets }) => snippets.length > 0)}>
      <i ref={ruler} class={css['ruler']} aria-hidden="true" />
      <table
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the keyboard goes from row to row, as in the pattern of a grid.
        role="grid"
        class={css['list']}
        style={{ height: `${rows.length * height}px` }}
        aria-label={t('library_list')}
        aria-multiselectable="true"
        aria-rowcount={rows.length}
        onKeyDown={onKeyDown}
      >
        <tbody>
          {drawn.map((index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <LibraryRow
                key={row.copy.id}
                row={row}
                index={index}
                top={index * height}
                href={props.addressOf(row.copy)}
                active={index === active.index}
                selected={selected.has(row.copy.id)}
                {...callbacks}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function indices(first: number, end: number, active: number, count: number): number[] {
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (active >= count || active < 0) return drawn;
  if (active < first) drawn.unshift(active);
  if (active >= end) drawn.push(active);
  return drawn;
}

/** Room for what stays at the foot of the window, in CSS pixels. */
const FOOT = 72;

function scrollToRow(list: HTMLElement | null, index: number, height: number): void {
  if (list === null) return;
  const top = list.getBoundingClientRect().top + index * height;
  if (top < 0) scrollBy(0, top);
  else if (top + height > innerHeight - FOOT) scrollBy(0, top + height - innerHeight + FOOT);
}

/** Whether the key meant something. */
function keyDown(event: KeyboardEvent, props: LibraryListProps, index: number, go: (to: number) => void): boolean {
  const row = props.rows[index];
  if (event.altKey || row === undefined) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key !== 'a') return false;
    props.onSelectAll();
    return true;
  }
  const key = props.singleKeys || event.key.length > 1 || event.key === ' ' ? event.key : '';
  const to = target(key, index, props.rows.length);
  if (to !== null) {
    if (event.shiftKey && key.startsWith('Arrow')) extend(props, row, props.rows[to]);
    go(to);
    return true;
  }
  return onRow(key, event, row, props) || act(key, row, props);
}

/** Shift and an arrow select as they go. */
function extend({ selected, onSelect }: LibraryListProps, row: FoundRow, next: FoundRow | undefined): void {
  if (next === undefined || next === row) return;
  if (!selected.has(row.copy.id)) onSelect(row.copy.id, false);
  onSelect(next.copy.id, true);
}

function onRow(key: string, { target: on, shiftKey }: KeyboardEvent, row: FoundRow, props: LibraryListProps): boolean {
  const element = on instanceof HTMLTableRowElement ? on : null;
  if (key === 'Escape' && props.selected.size > 0) {
    props.onSelectNone();
    return true;
  }
  if (key === 'Enter' && element !== null) {
    element.querySelector('a')?.click();
    return true;
  }
  if (key !== 'x' && !(key === ' ' && element !== null)) return false;
  props.onSelect(row.copy.id, shiftKey);
  return true;
}

function act(key: string, { copy }: FoundRow, { onAct }: LibraryListProps): boolean {
  const named = key === 'Delete' ? 'delete' : acts[key];
  if (named === undefined) return false;
  if (copy.deletedAt === null) onAct(copy.id, named);
  else if (named === 'delete') onAct(copy.id, 'purge');
  else if (named === 'archive') onAct(copy.id, 'bring-back');
  return true;
}

/** Rows that a page key goes over. */
const PAGE = 10;

function target(key: string, index: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(index + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + PAGE, last);
    case 'PageUp':
      return Math.max(index - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
