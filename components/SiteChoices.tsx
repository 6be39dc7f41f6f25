import { ChoiceList } from './ChoiceList';
import css from './SiteChoices.module.css';
import { Switch } from './Switch';
import type { SiteChoice } from './site-props';
import { useWords } from './words';

interface SiteChoicesProps {
  readonly choice: SiteChoice;
  readonly onChoose: (choice: SiteChoice) => void;
}

/** What may happen by itself on a site, besides auto-clean. */
export function SiteChoices({ choice, onChoose }: SiteChoicesProps) {
  const { t } = useWords();
  return (
    <>
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
    </>
  );
}
