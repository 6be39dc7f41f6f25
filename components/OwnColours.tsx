import { useId } from 'preact/hooks';
import type { OwnColours as Own } from '../core/look/look';
import type { LookControlsProps } from './look-props';
import css from './OwnColours.module.css';
import { useWords } from './words';

interface OwnColoursProps {
  readonly own: Own;
  readonly contrast: LookControlsProps['contrast'];
  readonly onChange: (own: Own) => void;
}

/** Paper and ink to choose, and how well the one is read on the other. */
export function OwnColours({ own, contrast, onChange }: OwnColoursProps) {
  const { t, number } = useWords();
  const said = useId();
  const colour = (which: keyof Own, label: string) => (
    <label class={css['colour']}>
      <input
        type="color"
        class={css['input']}
        value={own[which]}
        aria-describedby={said}
        onInput={(event) => onChange({ ...own, [which]: event.currentTarget.value })}
      />
      {label}
    </label>
  );
  return (
    <div>
      <div class={css['colours']}>
        {colour('paper', t('look_paper'))}
        {colour('ink', t('look_ink'))}
      </div>
      <p id={said} class={css['said']} role="status">
        {t('look_contrast', number(contrast.ratio))}
        {contrast.enough ? null : <b class={css['low']}> · {t('look_contrast_low')}</b>}
      </p>
    </div>
  );
}
