import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import css from './PackProgress.module.css';
import { PackReport } from './PackReport';
import { ProgressBar } from './ProgressBar';
import type { PackState } from './settings-props';
import { type MessageKey, useWords } from './words';

interface PackProgressProps {
  readonly state: PackState;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What comes of an import: how far it is, why it failed, what would change, what was taken. */
export function PackProgress({ state, onTake, onCancel }: PackProgressProps) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state.phase);
  useEffect(() => {
    if (before.current === state.phase) return;
    before.current = state.phase;
    const { activeElement } = document;
    // The keyboard stays with what goes on when the button it was on went away.
    if (activeElement === document.body || activeElement?.closest('[hidden]')) place.current?.focus();
  }, [state.phase]);
  return (
    <div ref={place} class={css['progress']} role="status" tabIndex={-1}>
      <Phase state={state} onTake={onTake} onCancel={onCancel} />
    </div>
  );
}

function Phase({ state, onTake, onCancel }: PackProgressProps) {
  const { t, tn, number } = useWords();
  switch (state.phase) {
    case 'idle':
    case 'removed':
      return null;
    case 'reading':
      return (
        <div class={css['line']}>
          <span>{t(state.what === 'asking' ? 'rules_asking' : 'rules_reading')}</span>
          {/* Numbers that change all the time are not read out. */}
          {state.all === 0 ? null : <ProgressBar label={t('rules_reading')} done={state.done} total={state.all} />}
          <Button look="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      );
    case 'fault':
      return (
        <>
          <p>{t(`rules_fault_${state.fault.replaceAll('-', '_')}` as MessageKey)}</p>
          {state.report === null ? null : <PackReport {...state.report} />}
        </>
      );
    case 'taken':
      return (
        <>
          <p>{tn('rules_taken', state.report.taken)}</p>
          <PackReport {...state.report} />
        </>
      );
    case 'offered': {
      const { added, changed, removed } = state.changes;
      return (
        <>
          <p>{t('rules_offered', number(added), number(changed), number(removed))}</p>
          <PackReport {...state.report} />
          <div class={css['line']}>
            <Button look="main" onClick={onTake}>
              {t('rules_take')}
            </Button>
            <Button look="quiet" onClick={onCancel}>
              {t('rules_leave')}
            </Button>
          </div>
        </>
      );
    }
  }
}
