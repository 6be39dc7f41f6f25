import type { ListenProps } from './aloud-props';
import { Button } from './Button';
import { useKeys } from './use-page-keys';
import { useWords } from './words';

/** Starts reading aloud, and ends it; so does its key. */
export function ListenButton({ on, onToggle }: ListenProps) {
  const { t } = useWords();
  useKeys(true, { l: onToggle });
  return (
    <Button look={on ? 'leaf' : 'quiet'} pressed={on} hint={t('action_listen_hint')} onClick={onToggle}>
      {t('action_listen')}
    </Button>
  );
}
