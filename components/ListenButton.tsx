import type { ListenProps } from './aloud-props';
import { Button } from './Button';
import { useWords } from './words';

/** Starts reading aloud, and ends it. */
export function ListenButton({ on, onToggle }: ListenProps) {
  const { t } = useWords();
  return (
    <Button look={on ? 'leaf' : 'quiet'} pressed={on} hint={t('action_listen_hint')} onClick={onToggle}>
      {t('action_listen')}
    </Button>
  );
}
