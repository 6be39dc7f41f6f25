import { Button } from './Button';
import { Fold } from './Fold';
import css from './LibraryTransfer.module.css';
import type {
  ImportPreview,
  ImportReport,
  LeftBehind,
  Progress,
  RefusedRecord,
  TransferProps,
  TransferState,
} from './library-props';
import { ProgressBar } from './ProgressBar';
import { useWords } from './words';

/** Records that are named; of more only the number is told. */
const NAMED = 200;

/** Whether it is of chosen copies: then it is shown beside what was done with them. */
export const isOfChosen = (state: TransferState): boolean => 'of' in state && state.of === 'chosen';

/** What comes of taking out and bringing in: how far it is, what would come, what came, what did not and why. */
export function LibraryTransfer(props: TransferProps) {
  const { state } = props;
  const { t, tn } = useWords();
  switch (state.phase) {
    case 'idle':
      return null;
    case 'reading':
    case 'importing':
    case 'exporting':
      return <Running what={t(`library_${state.phase}`)} progress={state.progress} onCancel={props.onCancel} />;
    case 'unreadable':
      return <p class={css['text']}>{t('library_unreadable', state.text)}</p>;
    case 'offered':
      return <Offer {...props} preview={state.preview} />;
    case 'imported':
      return <Report {...state.report} />;
    case 'exported':
      return (
        <p class={css['text']}>
          {tn('library_exported', state.count)}{' '}
          {state.missing === 0 ? null : tn('library_export_missing', state.missing)}
        </p>
      );
    case 'failed':
      return <p class={css['text']}>{t(`library_trouble_${state.fault}`)}</p>;
    case 'broken':
      return <p class={css['text']}>{t('library_transfer_broken')}</p>;
  }
}

interface RunningProps {
  readonly what: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

function Running({ what, progress: { done, total }, onCancel }: RunningProps) {
  const { t, number } = useWords();
  return (
    <div class={css['line']}>
      <span>{what}</span>
      {/* Numbers that change all the time are not read out. */}
      {total === 0 ? null : (
        <>
          <ProgressBar label={what} done={done} total={total} />
          <span class={css['number']} aria-hidden="true">
            {t('library_progress', number(done), number(total))}
          </span>
        </>
      )}
      <Button look="quiet" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}

/** Titles that a preview shows. */
const TITLES = 5;

function Offer({ preview, onTake, onCancel }: TransferProps & { readonly preview: ImportPreview }) {
  const { t, tn, list } = useWords();
  const { counts, firstTitles, duplicates } = preview;
  const more = counts.articles + counts.links - Math.min(TITLES, firstTitles.length);
  const what = [
    counts.articles === 0 ? null : tn('library_offer_articles', counts.articles),
    counts.links === 0 ? null : tn('library_offer_links', counts.links),
  ].filter((part) => part !== null);
  return (
    <div class={css['offer']}>
      <p>
        {what.length === 0
          ? t('library_offer_nothing', preview.format)
          : t('library_offer', preview.format, list(what))}{' '}
        {duplicates === 0 ? null : tn('library_offer_duplicates', duplicates)}
      </p>
      <ul class={css['titles']}>
        {firstTitles.slice(0, TITLES).map((title, index) => (
          <li key={index} dir="auto">
            {title}
          </li>
        ))}
        {more > 0 && firstTitles.length > 0 ? <li class={css['more']}>{tn('library_offer_more', more)}</li> : null}
      </ul>
      <Refused refused={preview.refused} />
      <Left left={preview.left} />
      <div class={css['line']}>
        {what.length === 0 ? null : (
          <Button look="main" onClick={onTake}>
            {t('library_offer_take')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('library_offer_leave')}
        </Button>
      </div>
    </div>
  );
}

function Report({ taken, duplicates, refused, left, stopped }: ImportReport) {
  const { t, tn } = useWords();
  return (
    <div class={css['offer']}>
      <p>
        {stopped === null
          ? null
          : `${t(stopped === 'cancelled' ? 'library_import_cancelled' : `library_trouble_${stopped}`)} `}
        {tn('library_imported', taken)} {duplicates === 0 ? null : tn('library_offer_duplicates', duplicates)}
      </p>
      <Refused refused={refused} />
      <Left left={left} />
    </div>
  );
}

function Refused({ refused }: { readonly refused: readonly RefusedRecord[] }) {
  const { tn } = useWords();
  if (refused.length === 0) return null;
  return (
    <Fold label={tn('library_refused', refused.length)}>
      <ul class={css['refused']}>
        {refused.slice(0, NAMED).map(({ name, reason }, index) => (
          <li key={index}>
            <bdi class={css['name']}>{name}</bdi> – {reason}
          </li>
        ))}
        {refused.length > NAMED ? <li>{tn('more_not_shown', refused.length - NAMED)}</li> : null}
      </ul>
    </Fold>
  );
}

function Left({ left }: { readonly left: readonly LeftBehind[] }) {
  const { tn } = useWords();
  return left.map(({ what, names }) => (
    <Fold key={what} label={tn(`library_left_${what}`, names.length)}>
      <ul class={css['refused']}>
        {names.slice(0, NAMED).map((name, index) => (
          <li key={index}>
            <bdi class={css['name']}>{name}</bdi>
          </li>
        ))}
        {names.length > NAMED ? <li>{tn('more_not_shown', names.length - NAMED)}</li> : null}
      </ul>
    </Fold>
  ));
}
