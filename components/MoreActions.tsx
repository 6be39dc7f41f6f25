import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Copy } from './article-props';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { Drop } from './Drop';
import css from './MoreActions.module.css';
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
  /** What comes first where a page has more; `closing` has the list close before an act. */
  readonly first?: (closing: Closing) => ComponentChildren;
  /** Opens the list of keys, where a page has one. */
  readonly onKeys?: () => void;
}

type Closing = (act: () => void) => () => void;

/**
 * What a page can do besides, under one button: a line of it all would be two lines, or three. What is copied says so in
 * its place; the rest closes it.
 */
export function MoreActions(props: MoreActionsProps) {
  const { isArticle, onCopy, onCopyLink, onPrint, onLibrary, onSettings, first, onKeys } = props;
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const closing: Closing = (act) => () => {
    setOpen(false);
    act();
  };
  return (
    <Drop label={t('reader_more')} hint={t('reader_more_hint')} open={open} onOpen={setOpen}>
      {first === undefined ? null : <div class={css['group']}>{first(closing)}</div>}
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
        {onKeys === undefined ? null : (
          <Button look="quiet" onClick={closing(onKeys)}>
            {t('library_keys_open')}
          </Button>
        )}
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
