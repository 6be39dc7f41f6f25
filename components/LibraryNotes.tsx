import { Button } from './Button';
import css from './LibraryNotes.module.css';
import type { LibraryFault, Query } from './library-props';
import { Note } from './Note';
import { useWords } from './words';

interface FaultNoteProps {
  readonly fault: LibraryFault;
  /** `null` where there is no way to try again. */
  readonly onRetry: (() => void) | null;
  /** Takes out what can still be read; `null` where nothing can. */
  readonly onRescue: (() => void) | null;
}

/** The library cannot be opened. */
export function FaultNote({ fault, onRetry, onRescue }: FaultNoteProps) {
  const { t } = useWords();
  return (
    <div class={css['note']}>
      <Note title={t(`library_fault_${fault}_title`)} text={t(`library_fault_${fault}_text`)}>
        {fault === 'newer' || fault === 'gone' || onRetry === null ? null : (
          <Button look="main" onClick={onRetry}>
            {t('action_retry')}
          </Button>
        )}
        {onRescue === null || fault !== 'corrupt' ? null : (
          <Button look="leaf" onClick={onRescue}>
            {t('library_rescue')}
          </Button>
        )}
      </Note>
    </div>
  );
}

interface EmptyNoteProps {
  /** `null` when no keys are set. */
  readonly shortcut: string | null;
  /** Whether something can be brought in. */
  readonly imports: boolean;
}

/** There is nothing in the library yet: what it is, and how something comes into it. */
export function EmptyNote({ shortcut, imports }: EmptyNoteProps) {
  const { t } = useWords();
  return (
    <div class={css['note']}>
      <Note title={t('library_empty_title')} text={t('library_empty_text')} />
      <ul class={css['ways']}>
        <li>{shortcut === null ? t('library_empty_save') : t('library_empty_save_keys', shortcut)}</li>
        {imports ? <li>{t('library_empty_import')}</li> : null}
      </ul>
    </div>
  );
}

interface NothingNoteProps {
  readonly query: Query;
  /** What the search finds when nothing is filtered. */
  readonly foundAnywhere: number;
  readonly onQuery: (query: Query) => void;
}

const isFiltered = ({ site, author, tags, since }: Query): boolean =>
  site !== null || author !== null || tags.length > 0 || since !== null;

/** Nothing is on the shelf, or nothing matches; and the way out. */
export function NothingNote({ query, foundAnywhere, onQuery }: NothingNoteProps) {
  const { t, tn } = useWords();
  const searched = query.words.trim() !== '';
  const filtered = isFiltered(query);
  const bare = { site: null, author: null, tags: [], since: null } as const;
  if (!searched && !filtered) return <p class={css['bare']}>{t(`library_none_${query.shelf}`)}</p>;
  return (
    <div class={css['bare']}>
      <p>{searched ? t('library_nothing_found', query.words.trim()) : t('library_nothing_matches')}</p>
      <p class={css['out']}>
        {searched && foundAnywhere > 0 ? (
          <Button look="leaf" onClick={() => onQuery({ ...query, ...bare, shelf: 'all' })}>
            {tn('library_found_anywhere', foundAnywhere)}
          </Button>
        ) : null}
        {filtered ? (
          <Button look="leaf" onClick={() => onQuery({ ...query, ...bare })}>
            {t('library_filters_clear')}
          </Button>
        ) : null}
        {searched ? (
          <Button look="leaf" onClick={() => onQuery({ ...query, words: '' })}>
            {t('library_search_clear')}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
