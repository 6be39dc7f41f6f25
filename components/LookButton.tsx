import { Button } from './Button';
import type { LookProps } from './look-props';
import { useWords } from './words';

/** Id of the panel. */
export const LOOK_PANEL = 'look-panel';

export function LookButton({ open, onToggle }: LookProps) {
  const { t } = useWords();
  return (
    <Button look="quiet" name={t('look_open_named')} expanded={open} controls={LOOK_PANEL} onClick={onToggle}>
      {t('look_open')}
    </Button>
  );
}
