import { Button } from './Button';
import css from './LibraryReminder.module.css';
import { goToStorage } from './LibraryStorage';
import type { StorageProps } from './library-props';
import { useWords } from './words';

/** A calm word about copies that lie nowhere but in this browser. */
export function LibraryReminder({ facts, remind, transfer, onDismissReminder }: StorageProps) {
  const { t, tn } = useWords();
  if (!remind || facts === null || transfer === null) return null;
  const takeOut = () => {
    transfer.onTakeOut();
    goToStorage();
  };
  return (
    <aside class={css['reminder']} aria-label={t('library_reminder')}>
      <p>{facts.exportedAt === null ? t('library_remind_never') : tn('library_remind_since', facts.sinceExport)}</p>
      <span class={css['choices']}>
        <Button look="leaf" onClick={takeOut}>
          {t('library_take_out')}
        </Button>
        <Button look="quiet" onClick={onDismissReminder}>
          {t('library_remind_later')}
        </Button>
      </span>
    </aside>
  );
}
