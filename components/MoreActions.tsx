import { useState } from 'preact/hooks';
import type { Copy } from './article-props';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { Drop } from './Drop';
import css from './ReaderMore.module.css';
import { useWords } from './words';

export interface MoreActionsProps {
  /** Whether there is an article to copy and print. */
  readonly isArticle: boolean;
  /** `null` where the line itself has the button. */
  readonly onCopy: Copy | null;
  readonly onCopyLink: Copy;
  readonly onPrint: () => void;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

/** What popup and panel can do besides, under one button: a line of it all would be two lines, or three. */
export function MoreActions({ isArticle, onCopy, onCopyLink, onPrint, onLibrary, onSettings }: MoreActionsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const closing = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <Drop label={t('reader_more')} hint={t('reader_more_hint')} open={open} onOpen={setOpen}>
      {isArticle ? (
        <div class={css['group']}>
          {onCopy === null ? null : <CopyButton label={t('action_copy')} hint={t('action_copy_hint')} copy={onCopy} />}
          <CopyButton label={t('action_copy_link')} copy={onCopyLink} />
          <Button look="quiet" onClick={closing(onPrint)}>
            {t('action_print')}
          </Button>
        </div>
      ) : null}
      <div class={css['group']}>
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
