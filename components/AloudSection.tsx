import css from './AloudSection.module.css';
import { Button } from './Button';
import { Section } from './Section';
import { StepSlider } from './StepSlider';
import { speeds } from './speeds';
import { useWords } from './words';

/** A voice that the reader chose for a language. */
export interface ChosenVoice {
  /** BCP 47. */
  readonly lang: string;
  /** `null` where the browser has it no more. */
  readonly name: string | null;
  readonly local: boolean;
}

export interface AloudSectionProps {
  /** `null` until it is read. */
  readonly speed: number | null;
  readonly onSpeed: (speed: number) => void;
  readonly voices: readonly ChosenVoice[];
  readonly onForget: (lang: string) => void;
}

export function AloudSection({ speed, onSpeed, voices, onForget }: AloudSectionProps) {
  const { t, number, locale } = useWords();
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const nameOf = (lang: string) => {
    try {
      return names.of(lang) ?? lang;
    } catch {
      // A language that is none has its own name.
      return lang;
    }
  };
  const shown = t('aloud_times', number(speed ?? 1));
  return (
    <Section id="aloud" heading={t('settings_aloud')}>
      {speed === null ? null : (
        <div class={css['speed']}>
          <StepSlider
            label={t('aloud_speed')}
            steps={speeds}
            value={speed}
            shown={shown}
            said={shown}
            onChange={onSpeed}
          />
        </div>
      )}
      <div class={css['voices']} data-setting>
        <p class={css['label']}>{t('settings_voices')}</p>
        {voices.length === 0 ? <p class={css['text']}>{t('settings_voices_none')}</p> : null}
        <ul class={css['list']}>
          {voices.map(({ lang, name, local }) => (
            <li key={lang} class={css['voice']}>
              <span class={css['what']}>
                {nameOf(lang)} ·{' '}
                <span class={css['text']}>
                  {name ?? t('settings_voice_gone')}
                  {local ? null : ` · ${t('aloud_voices_service')}`}
                </span>
              </span>
              <Button look="quiet" name={t('settings_voice_forget_named', nameOf(lang))} onClick={() => onForget(lang)}>
                {t('settings_voice_forget')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
