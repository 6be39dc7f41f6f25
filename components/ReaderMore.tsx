import { useState } from 'preact/hooks';
import type { CopyProps } from './article-props';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { Drop } from './Drop';
import { focusWords } from './OrientationParts';
import css from './ReaderMore.module.css';
import { focusAfter, type Orientation } from './use-orientation';
import { useWords } from './words';

interface ReaderMoreProps extends CopyProps {
  readonly orientation: Orientation;
  readonly onPrint: () => void;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

/** What the reader page can do besides, under one button. What is copied says so in its place; the rest closes it. */
export function ReaderMore({ orientation, onCopy, onCopyLink, onPrint, onLibrary, onSettings }: ReaderMoreProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const closing = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  const { article, aids, onAids, find } = orientation;
  return (
    <Drop label={t('reader_more')} hint={t('reader_more_hint')} open={open} onOpen={setOpen}>
      {article === null ? null : (
        <div class={css['group']}>
          <Button look="quiet" onClick={closing(find.onOpen)}>
            {t('reader_find')}
          </Button>
          <Button look="quiet" onClick={() => onAids({ ...aids, focus: focusAfter(aids.focus) })}>
            {t(focusWords[aids.focus])}
          </Button>
        </div>
      )}
      {article === null ? null : (
        <div class={css['group']}>
          <CopyButton label={t('action_copy')} hint={t('action_copy_hint')} copy={onCopy} />
          <CopyButton label={t('action_copy_link')} copy={onCopyLink} />
          <Button look="quiet" onClick={closing(onPrint)}>
            {t('action_print')}
          </Button>
        </div>
      )}
      <div class={css['group']}>
        <Button look="quiet" onClick={closing(() => orientation.onKeysOpen(true))}>
          {t('library_keys_open')}
        </Button>
        <Button look="quiet" onClick={closing(onLibrary)}>
          {t('library_open')}
        </Button>
        <Button look="quiet" onClick={closing(onSettings)}>
          {t('action_settings')}
        </Button>
      </div>
    </Drop>
  );
}
