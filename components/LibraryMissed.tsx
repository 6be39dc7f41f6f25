import { Button } from './Button';
import { LibraryNotice } from './LibraryNotice';
import { goToStorage } from './LibraryStorage';
import type { MissedProps } from './library-props';
import { useWords } from './words';

/** The browser has lost copies: said plainly, with the way to bring them back. */
export function LibraryMissed({ had, has, onDismiss }: MissedProps) {
  const { t, number } = useWords();
  return (
    <LibraryNotice label={t('library_missed')} text={t('library_missed_text', number(had), number(has))}>
      <Button look="leaf" onClick={goToStorage}>
        {t('library_bring_in')}
      </Button>
      <Button look="quiet" onClick={onDismiss}>
        {t('library_missed_dismiss')}
      </Button>
    </LibraryNotice>
  );
}
