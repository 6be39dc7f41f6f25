import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './ResetPart.module.css';
import type { ResetChoice, TransferProps } from './transfer-props';
import { type MessageKey, useWords, type WordsApi } from './words';

export const resetName: Readonly<Record<ResetChoice, MessageKey>> = {
  all: 'reset_all',
  look: 'look_heading',
  reading: 'settings_reading',
  aloud: 'settings_aloud',
  pictures: 'options_pictures',
  sites: 'options_sites',
  rules: 'rules_heading',
  own: 'own_heading',
  keyboard: 'options_keyboard',
};

const choices = Object.keys(resetName) as ResetChoice[];

/** Asks once before anything goes. */
export function ResetPart({ onReset }: Pick<TransferProps, 'onReset'>) {
  const words = useWords();
  const { t } = words;
  const [what, setWhat] = useState<ResetChoice>('all');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const question = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  const close = () => {
    setAsked(false);
    start.current?.focus();
  };
  return (
    <div class={css['reset']} data-setting>
      <label class={css['label']} for={id}>
        {t('reset_label')}
      </label>
      <div class={css['line']}>
        <select
          id={id}
          class={css['choice']}
          value={what}
          onChange={({ currentTarget }) => {
            setWhat(currentTarget.value as ResetChoice);
            setAsked(false);
          }}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(resetName[one])}
            </option>
          ))}
        </select>
        <Button look="leaf" host={start} expanded={asked} onClick={() => setAsked(!asked)}>
          {t('reset_start')}
        </Button>
      </div>
      {asked ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape answers no, wherever in the question the keyboard is.
        <div
          ref={question}
          class={css['question']}
          tabIndex={-1}
          onKeyDown={({ key }) => (key === 'Escape' ? close() : undefined)}
        >
          <p>{questionOf(what, words)}</p>
          <div class={css['answers']}>
            <Button
              look="main"
              onClick={() => {
                setAsked(false);
                onReset(what);
              }}
            >
              {t('reset_start')}
            </Button>
            <Button look="quiet" onClick={close}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function questionOf(what: ResetChoice, { t }: WordsApi): string {
  const name = t(resetName[what]);
  if (what === 'all') return t('reset_ask_all');
  return what === 'sites' || what === 'rules' || what === 'own' ? t(`reset_ask_${what}`, name) : t('reset_ask', name);
}
