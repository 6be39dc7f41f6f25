import { Button } from './Button';
import { FileButton } from './FileButton';
import { ResetPart, resetName } from './ResetPart';
import { Section } from './Section';
import { TransferOffer } from './TransferOffer';
import { TransferRefused } from './TransferRefused';
import css from './TransferSection.module.css';
import type { TransferProps, TransferState } from './transfer-props';
import { UndoLine } from './UndoLine';
import { type MessageKey, useWords, type WordsApi } from './words';

/** All settings to a file and from one, and back to how they were at first. */
export function TransferSection(props: TransferProps) {
  const words = useWords();
  const { t } = words;
  const { state } = props;
  return (
    <Section id="all" heading={t('transfer_heading')}>
      <div data-setting>
        <p class={css['text']}>{t('transfer_text')}</p>
        <div class={css['ways']} hidden={state.phase === 'offered'}>
          <Button look="leaf" onClick={props.onExport}>
            {t('transfer_export')}
          </Button>
          <FileButton accept=".json,application/json" onFiles={([file]) => file && props.onImport(file)}>
            {t('transfer_import')}
          </FileButton>
        </div>
        <div role="status">
          {state.phase === 'reading' ? t('transfer_reading') : null}
          {state.phase === 'fault' ? t(`transfer_fault_${state.fault.replaceAll('-', '_')}` as MessageKey) : null}
        </div>
        {state.phase === 'offered' ? (
          <TransferOffer {...state} onTake={props.onTake} onCancel={props.onCancel} />
        ) : null}
        <UndoLine text={doneWords(state, words)} onUndo={props.onUndo} />
        {state.phase === 'taken' ? <TransferRefused refused={state.refused} /> : null}
      </div>
      <ResetPart onReset={props.onReset} />
    </Section>
  );
}

function doneWords(state: TransferState, words: WordsApi): string | null {
  if (state.phase === 'taken') return words.t('transfer_taken');
  return state.phase === 'reset' ? words.t('reset_done', words.t(resetName[state.what])) : null;
}
