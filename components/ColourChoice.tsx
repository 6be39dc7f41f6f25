import { useId } from 'preact/hooks';
import type { OwnColours, Theme } from '../core/look/look';
import css from './ColourChoice.module.css';
import { useWords } from './words';

const themes: readonly Theme[] = ['system', 'light', 'sepia', 'dark', 'black', 'own'];

interface ColourChoiceProps {
  readonly theme: Theme;
  readonly own: OwnColours;
  readonly onChoose: (theme: Theme) => void;
}

/** Each set of colours as a small page in them. */
export function ColourChoice({ theme: chosen, own, onChoose }: ColourChoiceProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('look_theme')} class={css['themes']}>
      {themes.map((theme) => (
        <label key={theme} class={css['theme']}>
          <input
            type="radio"
            class={css['input']}
            name={name}
            checked={theme === chosen}
            onChange={() => onChoose(theme)}
          />
          <Sample theme={theme} own={own} />
          <span class={css['name']}>{t(`look_theme_${theme}`)}</span>
        </label>
      ))}
    </div>
  );
}

function Sample({ theme, own }: { readonly theme: Theme; readonly own: OwnColours }) {
  const halves = theme === 'system' ? (['light', 'dark'] as const) : [theme];
  return (
    <span class={css['sample']} aria-hidden="true">
      {halves.map((half) => (
        <i
          key={half}
          class={css['paper']}
          data-theme={half}
          style={half === 'own' ? { '--own-paper': own.paper, '--own-ink': own.ink } : undefined}
        >
          a
        </i>
      ))}
    </span>
  );
}
