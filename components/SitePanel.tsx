import { Button } from './Button';
import { HiddenList } from './HiddenList';
import { SiteChoices } from './SiteChoices';
import css from './SitePanel.module.css';
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
      <SiteChoices choice={choice} onChoose={onChoose} />
    </section>
  );
}
