import { HiddenList } from './HiddenList';
import { SiteChoices } from './SiteChoices';
import css from './SitePanel.module.css';
import type { SiteProps } from './site-props';
import { useWords } from './words';

/** What happens by itself on one site, and what happened on this page of it. */
export function SitePanel(props: SiteProps) {
  const { t } = useWords();
  const { site, choice, hidden, onChoose } = props;
  return (
    <section class={css['panel']} aria-label={t('site_heading', site)}>
      {hidden.length === 0 ? null : <HiddenList {...props} />}
      <h2 class={css['heading']}>{t('site_heading', site)}</h2>
      <SiteChoices choice={choice} onChoose={onChoose} />
    </section>
  );
}
