import { Button } from './Button';
import css from './LibraryAsk.module.css';
import { LibraryDialog } from './LibraryDialog';
import type { ExportFormat } from './library-props';
import { useWords } from './words';

interface AskPurgeProps {
  readonly count: number;
  readonly onPurge: () => void;
  readonly onClose: () => void;
}

/** Asks before copies are deleted for good. */
export function AskPurge({ count, onPurge, onClose }: AskPurgeProps) {
  const { t, tn } = useWords();
  return (
    <LibraryDialog heading={tn('library_ask_purge', count)} close={t('cancel')} grave onClose={onClose}>
      <p class={css['text']}>{t('library_ask_purge_text')}</p>
      <p class={css['act']}>
        <Button look="main" onClick={onPurge}>
          {t('library_purge')}
        </Button>
      </p>
    </LibraryDialog>
  );
}

interface AskFormatProps {
  readonly count: number;
  readonly onFormat: (format: ExportFormat) => void;
  readonly onClose: () => void;
}

const formats: readonly ExportFormat[] = ['html', 'epub', 'markdown', 'text', 'json'];

/** In which form chosen copies are to be taken out. */
export function AskFormat({ count, onFormat, onClose }: AskFormatProps) {
  const { t, tn } = useWords();
  return (
    <LibraryDialog heading={tn('library_export_heading', count)} close={t('cancel')} onClose={onClose}>
      <ul class={css['formats']}>
        {formats.map((format) => (
          <li key={format}>
            <Button look="leaf" onClick={() => onFormat(format)}>
              {t(`library_format_${format}`)}
            </Button>
            <p class={css['text']}>{t(`library_format_${format}_text`)}</p>
          </li>
        ))}
      </ul>
    </LibraryDialog>
  );
}
