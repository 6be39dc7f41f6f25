import { useState } from 'preact/hooks';
import type { CopyProps } from './article-props';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { Drop } from './Drop';
import css from './ReaderMore.module.css';
import { useWords } from './words';

export interface PanelMoreProps extends CopyProps {
  /** Whether there is an article to copy and print. */
  readonly isArticle: boolean;
  readonly onPrint: () => void;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

/** What the panel can do besides, under one button: a line of it all would be three lines here. */
export function PanelMore({ isArticle, onCopy, onCopyLink, onPrint, onLibrary, onSettings }: PanelMoreProps) {
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
          <CopyButton label={t('action_copy')} hint={t('action_copy_hint')} copy={onCopy} />
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
