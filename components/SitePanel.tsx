import { Button } from './Button';
import { ChoiceList } from './ChoiceList';
import { HiddenList } from './HiddenList';
import css from './SitePanel.module.css';
import { Switch } from './Switch';
import type { ConsentAnswer, SiteProps } from './site-props';
import { type MessageKey, useWords } from './words';

const answerWords = {
  refused: 'consent_refused',
  'no-reject': 'consent_no_reject',
  'pay-or-accept': 'consent_pay',
  failed: 'consent_failed',
} as const satisfies Record<ConsentAnswer['why'], MessageKey>;

/** What happens by itself on one site, and what happened on this page of it. */
export function SitePanel(props: SiteProps) {
  const { t } = useWords();
  const { site, choice, hidden, answer, pickFailed, keptNow, onChoose } = props;
  return (
    <section class={css['panel']} aria-label={t('site_heading', site)}>
      <p class={css['answer']} role="status">
        {keptNow ? t('site_kept', site) : null}
        {pickFailed ? t('site_pick_failed') : null}
      </p>
      {answer === null ? null : <p>{t(answerWords[answer.why])}</p>}
      {hidden.length === 0 ? null : <HiddenList {...props} />}
      <h2 class={css['heading']}>{t('site_heading', site)}</h2>
      <div class={css['pick']}>
        <div>
          <p class={css['label']}>{t('site_pick')}</p>
          <p class={css['text']}>{t('site_pick_text')}</p>
        </div>
        <Button look="leaf" name={t('site_pick_named')} onClick={props.onPick}>
          {t('site_pick_button')}
        </Button>
      </div>
      <Switch
        label={t('site_reader')}
        text={t('site_reader_text')}
        on={choice.reader}
        onToggle={(reader) => onChoose({ ...choice, reader, never: false })}
      />
      <div>
        <p class={css['label']}>{t('site_consent')}</p>
        <p class={css['text']}>{t('site_consent_text')}</p>
        <ChoiceList
          label={t('site_consent')}
          choices={[
            ['leave', t('site_consent_leave')],
            ['hide', t('site_consent_hide')],
            ['reject', t('site_consent_reject')],
          ]}
          chosen={choice.consent}
          onChoose={(consent) => onChoose({ ...choice, consent, autoClean: true, never: false })}
        />
      </div>
      <Switch
        label={t('site_never')}
        text={t('site_never_text')}
        on={choice.never}
        onToggle={(never) => onChoose({ ...choice, never, autoClean: false, reader: false })}
      />
    </section>
  );
}
