import './page.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { LibraryContent } from './LibraryContent';
import { LibraryDialogs, type OpenDialog } from './LibraryDialogs';
import { LibraryFilters } from './LibraryFilters';
import { LibraryFoot, type ManyAct } from './LibraryFoot';
import { LibraryHighlights, type LibraryHighlightsProps } from './LibraryHighlights';
import { LibraryMissed } from './LibraryMissed';
import { LibraryReminder } from './LibraryReminder';
import type { RowAct } from './LibraryRow';
import { LibrarySearch, SEARCH_ID } from './LibrarySearch';
import { LibraryShelves } from './LibraryShelves';
import { goToStorage, LibraryStorage } from './LibraryStorage';
import css from './LibraryView.module.css';
import { libraryKeyTable } from './library-keys';
import type {
  CopyActions,
  CopyRow,
  Done,
  LibraryFault,
  LibraryState,
  MissedProps,
  Query,
  Shelf,
  StorageProps,
} from './library-props';
import { Announcement } from './Unseen';
import { useKeptFocus } from './use-kept-focus';
import { usePageKeys } from './use-page-keys';
import { useSelection } from './use-selection';
import { useWords, type WordsApi } from './words';

export interface LibraryViewProps extends CopyActions {
  readonly state: LibraryState;
  readonly query: Query;
  readonly onQuery: (query: Query) => void;
  /** The page's address that asks so. */
  readonly queryAddress: (query: Query) => string;
  /** Where a copy is read: the reader, or for a link the page itself. */
  readonly copyAddress: (copy: CopyRow) => string;
  /** All highlights, where they are asked for; else the page's address that does. */
  readonly highlights: Omit<LibraryHighlightsProps, 'shelves'> | null;
  readonly highlightsAddress: string;
  readonly done: Done | null;
  /** Why the last action failed. */
  readonly trouble: LibraryFault | null;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly storage: StorageProps;
  /** `null` unless the browser has lost copies. */
  readonly missed: MissedProps | null;
  /** The keys that clean a page; `null` when none are set. */
  readonly shortcut: string | null;
  readonly onSettings: () => void;
  readonly onRetry: () => void;
}

const noRows: readonly never[] = [];

export function LibraryView(props: LibraryViewProps) {
  const { state, query, storage } = props;
  const words = useWords();
  const { t } = words;
  const main = useRef<HTMLElement>(null);
  const rows = state.phase === 'open' ? state.rows : noRows;
  const selection = useSelection(rows);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  usePageKeys(props.singleKeys, libraryKeyTable, {
    search: () => document.getElementById(SEARCH_ID)?.focus(),
    keys: () => setDialog({ kind: 'keys' }),
    undo: props.onUndo,
    list: () => focusList(main.current),
  });
  useKeptFocus(main, () => rowInReach(main.current) ?? shelfShown(main.current));
  const chosen = useMemo(
    () => rows.filter(({ copy }) => selection.ids.has(copy.id)).map(({ copy }) => copy),
    [rows, selection.ids],
  );
  const run = (act: ManyAct, copies: readonly CopyRow[]) => acts(props, setDialog)[act](copies);
  const onAct = (id: string, act: RowAct) => {
    const all = selection.ids.has(id) ? chosen : rows.filter(({ copy }) => copy.id === id).map(({ copy }) => copy);
    run(act, all);
  };
  const open = state.phase === 'open' ? state : null;
  const filled = open !== null && (open.more || open.counts.all + open.counts.deleted > 0);
  const shelves = filled ? <Shelves {...props} counts={open.counts} /> : null;
  return (
    <main ref={main} class={css['library']} aria-busy={state.phase === 'loading'}>
      <header class={css['head']}>
        <h1 class={css['title']}>{t('library_heading')}</h1>
        {filled ? (
          <Button look="quiet" onClick={goToStorage}>
            {t('library_storage')}
          </Button>
        ) : null}
        <Button look="quiet" onClick={() => setDialog({ kind: 'keys' })}>
          {t('library_keys_open')}
        </Button>
        <Button look="quiet" onClick={props.onSettings}>
          {t('action_settings')}
        </Button>
      </header>
      <LibraryReminder {...storage} />
      {props.missed === null ? null : <LibraryMissed {...props.missed} />}
      {filled && props.highlights === null ? (
        <>
          <LibrarySearch
            words={query.words}
            onWords={(written) => props.onQuery({ ...query, words: written })}
            onDown={() => focusList(main.current)}
          />
          {shelves}
          <LibraryFilters
            query={query}
            facets={open.facets}
            onQuery={props.onQuery}
            onAllTags={() => setDialog({ kind: 'all-tags' })}
          />
        </>
      ) : null}
      {filled && props.highlights !== null ? (
        <LibraryHighlights {...props.highlights} shelves={shelves} />
      ) : (
        <>
          <Announcement>{announced(props, words)}</Announcement>
          <LibraryContent {...props} selection={selection} onAct={onAct} filled={filled} />
        </>
      )}
      {state.phase !== 'failed' && (open !== null || storage.transfer !== null) ? (
        <LibraryStorage {...storage} deleted={open?.counts.deleted ?? 0} />
      ) : null}
      <LibraryFoot
        chosen={chosen}
        exports={props.onExport !== null}
        onMany={(act) => run(act, chosen)}
        onSelectNone={selection.none}
        done={props.done}
        trouble={props.trouble}
        onUndo={props.onUndo}
        transfer={storage.transfer}
      />
      <LibraryDialogs
        {...props}
        dialog={dialog}
        rows={rows}
        tags={open?.tags ?? noRows}
        onClose={() => setDialog(null)}
      />
    </main>
  );
}

function Shelves(props: LibraryViewProps & { readonly counts: Readonly<Record<Shelf, number>> }) {
  return (
    <LibraryShelves
      query={props.query}
      counts={props.counts}
      addressOf={props.queryAddress}
      highlights={{ address: props.highlightsAddress, shown: props.highlights !== null }}
    />
  );
}

const rowInReach = (main: HTMLElement | null) => main?.querySelector<HTMLElement>('tr[tabindex="0"]') ?? null;

const shelfShown = (main: HTMLElement | null) => main?.querySelector<HTMLElement>('nav [aria-current]') ?? null;

function focusList(main: HTMLElement | null): void {
  rowInReach(main)?.focus();
}

const idsOf = (copies: readonly CopyRow[]): string[] => copies.map(({ id }) => id);

/** What each act does with the copies that it is for. */
function acts(
  props: LibraryViewProps,
  open: (dialog: OpenDialog) => void,
): Readonly<Record<ManyAct, (copies: readonly CopyRow[]) => void>> {
  return {
    archive: (copies) => props.onArchive(idsOf(copies), !copies.every(({ archived }) => archived)),
    favourite: (copies) => props.onFavourite(idsOf(copies), !copies.every(({ favourite }) => favourite)),
    tags: (copies) => open({ kind: 'tags', ids: idsOf(copies) }),
    export: (copies) => open({ kind: 'export', ids: idsOf(copies) }),
    delete: (copies) => props.onDelete(idsOf(copies)),
    'bring-back': (copies) => props.onBringBack(idsOf(copies)),
    purge: (copies) => open({ kind: 'purge', ids: idsOf(copies) }),
  };
}

function announced({ state, query }: LibraryViewProps, { t, tn }: WordsApi): string {
  if (state.phase === 'loading') return t('loading');
  if (state.phase === 'failed' || state.more || state.searching) return '';
  return query.words.trim() === '' ? tn('library_shown', state.rows.length) : tn('library_found', state.rows.length);
}
