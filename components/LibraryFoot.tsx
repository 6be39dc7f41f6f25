import { useRef } from 'preact/hooks';
import { Button } from './Button';
import css from './LibraryFoot.module.css';
import { isOfChosen, LibraryTransfer } from './LibraryTransfer';
import type { CopyRow, Done, LibraryFault, TransferProps } from './library-props';
import { useBarRoom } from './use-bar-room';
import { useWords, type WordsApi } from './words';

export type ManyAct = 'archive' | 'favourite' | 'tags' | 'export' | 'delete' | 'bring-back' | 'purge';

interface LibraryFootProps {
  readonly chosen: readonly CopyRow[];
  readonly exports: boolean;
  readonly onMany: (act: ManyAct) => void;
  readonly onSelectNone: () => void;
  readonly done: Done | null;
  /** Why the last action failed. */
  readonly trouble: LibraryFault | null;
  readonly onUndo: () => void;
  /** How far an export of chosen copies is, and what came of it. */
  readonly transfer: TransferProps | null;
}

/** The line at the foot of the window: what is chosen and what can be done with it, and what was done. */
export function LibraryFoot(props: LibraryFootProps) {
  const { chosen, exports, onMany, onSelectNone, done, trouble, onUndo, transfer } = props;
  const words = useWords();
  const foot = useRef<HTMLDivElement>(null);
  useBarRoom(foot, 'below');
  const { t, tn } = words;
  const going = transfer !== null && isOfChosen(transfer.state);
  return (
    <div ref={foot} class={css['foot']} data-shown={chosen.length > 0 || done !== null || trouble !== null || going}>
      {chosen.length === 0 ? null : (
        <section class={css['line']} aria-label={t('library_selection')}>
          <b class={css['count']}>{tn('library_selected', chosen.length)}</b>
          {actsFor(chosen, exports, words).map(([act, label]) => (
            <Button key={act} look="quiet" onClick={() => onMany(act)}>
              {label}
            </Button>
          ))}
          <Button look="leaf" onClick={onSelectNone}>
            {t('library_select_none')}
          </Button>
        </section>
      )}
      <div role="status">{going ? <LibraryTransfer {...transfer} /> : null}</div>
      <div class={css['line']} role="status">
        {trouble === null ? null : <span>{t(`library_trouble_${trouble}`)}</span>}
        {trouble !== null || done === null ? null : (
          <>
            <span class={css['done']}>{wordsFor(done, words)}</span>
            {done.undo ? (
              <Button look="leaf" onClick={onUndo}>
                {t('undo')}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}

function actsFor(chosen: readonly CopyRow[], exports: boolean, { t }: WordsApi): readonly [ManyAct, string][] {
  if (chosen.every(({ deletedAt }) => deletedAt !== null)) {
    return [
      ['bring-back', t('library_bring_back')],
      ['purge', t('library_purge')],
    ];
  }
  const archived = chosen.every((copy) => copy.archived);
  const favourite = chosen.every((copy) => copy.favourite);
  const acts: [ManyAct, string][] = [
    ['archive', t(archived ? 'library_unarchive' : 'library_archive')],
    ['favourite', t(favourite ? 'library_unfavourite' : 'library_favourite')],
    ['tags', t('library_tags')],
  ];
  if (exports) acts.push(['export', t('library_export')]);
  return [...acts, ['delete', t('library_delete')]];
}

function wordsFor({ what, count, name }: Done, { t, tn }: WordsApi): string {
  switch (what) {
    case 'tag-renamed':
      return t('library_done_tag_renamed', name ?? '');
    case 'tag-deleted':
      return t('library_done_tag_deleted', name ?? '');
    case 'archived':
    case 'unarchived':
    case 'deleted':
    case 'tagged':
      return name === null ? tn(`library_done_${what}`, count) : t(`library_done_${what}_named`, name);
    case 'brought-back':
      return name === null ? tn('library_done_brought_back', count) : t('library_done_brought_back_named', name);
    case 'purged':
      return tn('library_done_purged', count);
  }
}
