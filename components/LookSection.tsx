import { LookControls } from './LookControls';
import css from './LookSection.module.css';
import type { LookControlsProps } from './look-props';
import { Section } from './Section';
import { useWords } from './words';

interface LookSectionProps {
  /** `null` until it is read. */
  readonly look: LookControlsProps | null;
}

export function LookSection({ look }: LookSectionProps) {
  const { t } = useWords();
  return (
    <Section id="appearance" heading={t('look_heading')}>
      <p class={css['text']}>{t('look_options_text')}</p>
      {look === null ? null : (
        <div class={css['look']}>
          <LookControls {...look} />
        </div>
      )}
    </Section>
  );
}
