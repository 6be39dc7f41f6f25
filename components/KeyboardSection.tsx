import { Button } from './Button';
import css from './KeyboardSection.module.css';
import { Marked } from './Marked';
import { Section } from './Section';
import { Switch } from './Switch';
import { useWords } from './words';

export interface KeyboardSectionProps {
  /** `null` when no keys are set. */
  readonly shortcut: string | null;
  /** `null` where the browser's page for shortcuts cannot be opened from here. */
  readonly onChangeShortcut: (() => void) | null;
  /** Whether single letters are commands; `null` until it is read. */
  readonly singleKeys: boolean | null;
  readonly onSingleKeys: (on: boolean) => void;
}

export function KeyboardSection({ shortcut, onChangeShortcut, singleKeys, onSingleKeys }: KeyboardSectionProps) {
  const { t } = useWords();
  return (
    <Section id="keyboard" heading={t('options_keyboard')}>
      <div data-setting>
        <div class={css['row']}>
          <p>
            {shortcut === null ? (
              t('options_keyboard_none')
            ) : (
              <Marked tag="kbd" text={t('options_keyboard_text', shortcut)} />
            )}
          </p>
          {onChangeShortcut === null ? null : (
            <Button look="leaf" onClick={onChangeShortcut}>
              {t('options_keyboard_change')}
            </Button>
          )}
        </div>
        {onChangeShortcut === null ? <p class={css['text']}>{t('options_keyboard_how')}</p> : null}
      </div>
      {singleKeys === null ? null : (
        <div class={css['single']}>
          <Switch
            label={t('library_single_keys')}
            text={t('settings_single_keys_text')}
            on={singleKeys}
            onToggle={onSingleKeys}
          />
        </div>
      )}
    </Section>
  );
}
