import { Button } from './Button';
import css from './LibraryCheck.module.css';
import type { CheckProps, CheckState } from './library-props';
import { useWords } from './words';

/** Looks whether all copies are whole, and tells what was mended and what is lost. */
export function LibraryCheck({ state, onCheck }: CheckProps) {
  const { t } = useWords();
  return (
    <div class={css['check']}>
      <Button
        look="leaf"
        hint={t('library_check_hint')}
        onClick={() => (state.phase === 'running' ? undefined : onCheck())}
      >
        {t('library_check')}
      </Button>
      <div role="status">
        <Result state={state} />
      </div>
    </div>
  );
}

function Result({ state }: { readonly state: CheckState }) {
  const { t } = useWords();
  switch (state.phase) {
    case 'idle':
      return null;
    case 'running':
      return <p>{t('library_check_running')}</p>;
    case 'failed':
      return <p>{t(`library_trouble_${state.fault}`)}</p>;
    case 'done':
      return <Found {...state} />;
  }
}

function Found({ mended, lost }: Extract<CheckState, { phase: 'done' }>) {
  const { t, tn, number } = useWords();
  if (lost.length === 0) return <p>{mended === 0 ? t('library_check_fine') : tn('library_check_mended', mended)}</p>;
  return (
    <>
      <p>{t('library_check_lost')}</p>
      <ul class={css['lost']}>
        {lost.map(({ kind, count }) => (
          <li key={kind}>{t(lossWords[kind], number(count))}</li>
        ))}
      </ul>
    </>
  );
}

const lossWords = {
  'no-contents': 'library_lost_contents',
  'no-text': 'library_lost_text',
  'no-row': 'library_lost_row',
  stray: 'library_lost_stray',
  'no-picture': 'library_lost_picture',
} as const;
