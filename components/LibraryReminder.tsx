import { Button } from './Button';
import { LibraryNotice } from './LibraryNotice';
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
  const text = facts.exportedAt === null ? t('library_remind_never') : tn('library_remind_since', facts.sinceExport);
  return (
    <LibraryNotice label={t('library_reminder')} text={text}>
      <Button look="leaf" onClick={takeOut}>
        {t('library_take_out')}
      </Button>
      <Button look="quiet" onClick={onDismissReminder}>
        {t('library_remind_later')}
      </Button>
    </LibraryNotice>
  );
}
