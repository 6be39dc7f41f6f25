import { useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { SaveChanges } from './SaveChanges';
import css from './SaveLine.module.css';
import type { KeptCopy, MissingPictures, SaveProps, SaveView } from './save-props';
import { useKeptFocus } from './use-kept-focus';
import { useWords, type WordsApi } from './words';

/** What became of the save, and what can be done next. Empty while there is nothing to say. */
export function SaveLine(props: SaveProps) {
  const { view } = props;
  const words = useWords();
  const line = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  useKeptFocus(line, () => text.current);
  return (
    <div ref={line} class={css['line']} data-phase={view.phase}>
      {view.phase === 'saving' ? <Progress view={view} /> : null}
      <p ref={text} class={css['text']} role="status" tabIndex={-1}>
        {textOf(view, props.refused, words)}
      </p>
      <Next {...props} />
    </div>
  );
}

function Next(props: SaveProps) {
  const { view } = props;
  const { t } = useWords();
  switch (view.phase) {
    case 'none':
      return null;
    case 'saving':
      return (
        <span class={css['next']}>
          <Button look="leaf" name={t('save_cancel_hint')} onClick={props.onCancel}>
            {t('action_cancel')}
          </Button>
        </span>
      );
    case 'saved':
      return <AfterSaving {...props} missing={view.missing} isNew={view.how === 'new'} />;
    case 'kept':
      return <Kept {...props} copies={view.copies} />;
    case 'near':
      return (
        <span class={css['next']}>
          <Link href={props.addressOf(view.id)}>{t('save_open_copy')}</Link>
          <Button look="leaf" onClick={props.onKeepBoth}>
            {t('save_anyway')}
          </Button>
        </span>
      );
    case 'cancelled':
      return null;
    case 'undone':
    case 'failed':
      return view.phase === 'failed' && view.fault === 'private' ? null : (
        <span class={css['next']}>
          <Button look="leaf" onClick={props.onSave}>
            {t(view.phase === 'undone' ? 'save_again' : 'save_retry')}
          </Button>
        </span>
      );
  }
}

interface AfterSavingProps extends SaveProps {
  readonly missing: MissingPictures;
  readonly isNew: boolean;
}

function AfterSaving({ missing, isNew, ...props }: AfterSavingProps) {
  const { t } = useWords();
  return (
    <span class={css['next']}>
      <GetMissing missing={missing} onGetMissing={props.onGetMissing} />
      <Link href={props.libraryAddress}>{t('save_open_library')}</Link>
      {isNew ? (
        <Button look="leaf" name={t('save_undo_hint')} onClick={props.onUndo}>
          {t('undo')}
        </Button>
      ) : null}
    </span>
  );
}

function GetMissing({
  missing,
  onGetMissing,
}: {
  readonly missing: MissingPictures;
  readonly onGetMissing: () => void;
}) {
  const { t, tn } = useWords();
  return missing.askable === 0 ? null : (
    <Button look="leaf" hint={t('save_get_missing_hint')} onClick={onGetMissing}>
      {tn('save_get_missing', missing.askable)}
    </Button>
  );
}

function Kept({ copies, ...props }: SaveProps & { readonly copies: readonly KeptCopy[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const [newest] = copies;
  if (newest === undefined) return null;
  const changed = newest.changes.length > 0;
  return (
    <>
      <span class={css['next']}>
        {changed ? null : <GetMissing missing={newest.missing} onGetMissing={props.onGetMissing} />}
        {changed ? (
          <Button look="leaf" expanded={open} controls={id} onClick={() => setOpen(!open)}>
            {t('save_what_changed')}
          </Button>
        ) : (
          <Link href={props.addressOf(newest.id)}>{t('save_open_copy')}</Link>
        )}
        <Button look="leaf" hint={t('save_update_hint')} onClick={() => props.onUpdate(newest.id)}>
          {t('save_update')}
        </Button>
        <Button look="leaf" hint={t('save_keep_both_hint')} onClick={props.onKeepBoth}>
          {t('save_keep_both')}
        </Button>
      </span>
      <div id={id} class={css['panel']} hidden={!open}>
        {open ? <SaveChanges changes={newest.changes} /> : null}
      </div>
    </>
  );
}

function Link({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a class={css['link']} href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

function Progress({ view }: { readonly view: Extract<SaveView, { phase: 'saving' }> }) {
  const { t } = useWords();
  const value = view.stage === 'pictures' && view.total > 0 ? { value: view.done, max: view.total } : {};
  return <progress class={css['progress']} aria-label={t('save_button_saving')} {...value} />;
}

function textOf(view: SaveView, refused: boolean, words: WordsApi): string {
  const { t } = words;
  switch (view.phase) {
    case 'none':
      return '';
    case 'saving':
      return view.stage === 'pictures' && view.total > 0
        ? t('save_stage_pictures', words.number(view.done), words.number(view.total))
        : t(`save_stage_${view.stage === 'pictures' ? 'capture' : view.stage}`);
    case 'saved': {
      return `${t(`save_done_${view.how}`)} ${missingText(view.missing, refused, words)}`.trim();
    }
    case 'kept':
      return keptText(view.copies, refused, words);
    case 'near':
      return t('save_near', view.from);
    case 'cancelled':
      return t('save_cancelled');
    case 'undone':
      return t('save_undone');
    case 'failed':
      return t(`save_failed_${view.fault}`);
  }
}

function missingText({ count }: MissingPictures, refused: boolean, { t, tn }: WordsApi): string {
  if (count === 0) return '';
  return refused ? t('save_missing_refused') : tn('save_missing', count);
}

function keptText([newest, ...older]: readonly KeptCopy[], refused: boolean, words: WordsApi): string {
  const { t, tn, localDay } = words;
  if (newest === undefined) return '';
  const when = localDay(newest.savedAt) ?? '';
  const said = older.length === 0 ? t('save_kept', when) : t('save_kept_several', when);
  const count = newest.changes.filter(({ kind }) => kind !== 'same').length;
  return `${said} ${count === 0 ? missingText(newest.missing, refused, words) : tn('save_changed', count)}`.trim();
}
