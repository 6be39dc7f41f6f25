import { ChoiceList } from './ChoiceList';
import css from './ReadingSection.module.css';
import type { ReaderAids } from './reader-props';
import { Section } from './Section';
import { Switch } from './Switch';
import { useWords } from './words';

export interface ReadingSectionProps {
  /** `null` until they are read. */
  readonly aids: ReaderAids | null;
  readonly onAids: (aids: ReaderAids) => void;
  /** Whether the panel beside the page follows the tab in front; `null` where there is no panel, or until it is read. */
  readonly follows: boolean | null;
  readonly onFollow: (follows: boolean) => void;
}

/** What helps to find the way in the reader page, and what the panel shows. */
export function ReadingSection({ aids, onAids, follows, onFollow }: ReadingSectionProps) {
  const { t } = useWords();
  return (
    <Section id="reading" heading={t('settings_reading')}>
      {aids === null ? null : (
        <>
          <Switch
            label={t('settings_outline')}
            text={t('settings_outline_text')}
            on={aids.outline}
            onToggle={(outline) => onAids({ ...aids, outline })}
          />
          <div class={css['choice']} data-setting>
            <p class={css['label']}>{t('settings_focus')}</p>
            <p class={css['text']}>{t('settings_focus_text')}</p>
            <ChoiceList
              label={t('settings_focus')}
              choices={[
                ['off', t('settings_focus_off')],
                ['paragraph', t('settings_focus_paragraph')],
                ['lines', t('settings_focus_lines')],
              ]}
              chosen={aids.focus}
              onChoose={(focus) => onAids({ ...aids, focus })}
            />
          </div>
        </>
      )}
      {follows === null ? null : (
        <div class={css['choice']}>
          <Switch label={t('panel_follow')} text={t('panel_follow_text')} on={follows} onToggle={onFollow} />
        </div>
      )}
    </Section>
  );
}
