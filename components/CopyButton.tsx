import { useEffect, useState } from 'preact/hooks';
import type { Copy } from './article-props';
import { Button } from './Button';
import css from './CopyButton.module.css';
import { Announcement } from './Unseen';
import { useWords } from './words';

/** How long "Copied" stands in the button. */
const COPIED_MS = 2000;

interface CopyButtonProps {
  readonly label: string;
  readonly hint?: string;
  readonly copy: Copy;
}

/** Says in itself that it has copied; a refusal hangs below the line that holds it. */
export function CopyButton({ label, hint, copy }: CopyButtonProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('none'), COPIED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const run = () => {
    copy().then(
      (done) => setOutcome(done ? 'copied' : 'refused'),
      () => setOutcome('refused'),
    );
  };
  const copied = outcome === 'copied';
  return (
    <>
      <Button look="quiet" onClick={run} {...(hint === undefined ? {} : { hint })}>
        <span class={css['stack']}>
          <span data-shown={!copied}>{label}</span>
          <span data-shown={copied}>{t('action_copied')}</span>
        </span>
      </Button>
      <Announcement>{copied ? t('action_copied') : ''}</Announcement>
      {outcome === 'refused' ? (
        <div class={css['refused']} role="alert">
          <p>{t('action_copy_refused')}</p>
          <Button look="leaf" onClick={() => setOutcome('none')}>
            {t('action_ok')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
