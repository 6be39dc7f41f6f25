import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { LOOK_PANEL } from './LookButton';
import { LookControls } from './LookControls';
import css from './LookPanel.module.css';
import type { LookControlsProps } from './look-props';
import { useWords } from './words';

interface LookPanelProps extends LookControlsProps {
  readonly onClose: () => void;
}

/** Beside the text or at its foot, never over the whole of it: what is chosen is seen in the text at once. */
export function LookPanel({ onClose, ...controls }: LookPanelProps) {
  const { t } = useWords();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    panel.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    return () => document.querySelector<HTMLElement>(`[aria-controls="${LOOK_PANEL}"]`)?.focus({ preventScroll: true });
  }, []);
  // Not later than the focus: a key that follows at once is meant for the panel.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // The popup would close with it.
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [onClose]);
  return (
    <section ref={panel} id={LOOK_PANEL} class={css['panel']} role="dialog" aria-labelledby={heading}>
      <div class={css['head']}>
        <h2 id={heading} class={css['heading']}>
          {t('look_heading')}
        </h2>
        <Button look="quiet" onClick={onClose}>
          {t('look_close')}
        </Button>
      </div>
      <LookControls {...controls} />
    </section>
  );
}
