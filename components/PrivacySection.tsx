import css from './PrivacySection.module.css';
import { Section } from './Section';
import { useWords } from './words';

/** Headings of `privacy_<name>`, each with a text of `privacy_<name>_text`; as in store/privacy.md, word for word. */
const parts = ['reads', 'keeps', 'asks', 'voices', 'passes', 'permissions', 'deletes'] as const;

/** What becomes of what one reads. */
export function PrivacySection() {
  const { t } = useWords();
  return (
    <Section id="privacy" heading={t('options_privacy')}>
      <p data-setting>{t('privacy_intro')}</p>
      {parts.map((part) => (
        <div key={part} class={css['part']} data-setting>
          <h3 class={css['label']}>{t(`privacy_${part}`)}</h3>
          <p class={css['text']}>{t(`privacy_${part}_text`)}</p>
        </div>
      ))}
      <p class={css['part']} data-setting>
        {t('privacy_changes')}
      </p>
    </Section>
  );
}
