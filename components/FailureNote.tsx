import type { Failure } from '../core/failure';
import { Button } from './Button';
import css from './FailureNote.module.css';
import { failureText, failureTitle, nextStep } from './failure-words';
import { Icon } from './Icon';
import { Note } from './Note';
import { webAddress } from './web-address';
import { useWords } from './words';

export interface FailureNoteProps {
  readonly failure: Failure;
  readonly url: string | null;
  /** `null` where there is no way to try again. */
  readonly onRetry: (() => void) | null;
}

export function FailureNote({ failure, url, onRetry }: FailureNoteProps) {
  const { t } = useWords();
  const step = nextStep(failure);
  const address = step === 'source' ? webAddress(url) : null;
  return (
    <Note title={t(failureTitle(failure))} text={t(failureText(failure))}>
      {step === 'retry' && onRetry !== null ? (
        <Button look="main" onClick={onRetry}>
          {t('action_retry')}
        </Button>
      ) : null}
      {address === null ? null : (
        <a class={css['source']} href={address.href} rel="noopener noreferrer">
          {t('action_open_source')} <Icon name="away" />
        </a>
      )}
    </Note>
  );
}
