import { useId } from 'preact/hooks';
import { Button } from './Button';
import css from './FollowLine.module.css';
import { SwitchButton } from './Switch';
import { useWords } from './words';

/** A site that is seen only after a click, and the way to have it seen always. */
export interface AccessProps {
  readonly site: string;
  /** The reader said no to the browser's question just now. */
  readonly refused: boolean;
  readonly onAllow: () => void;
}

export interface FollowProps {
  /** Whether the tab in front is followed; `null` until that is known. */
  readonly follows: boolean | null;
  readonly onFollow: (follows: boolean) => void;
  /** A page is read; `slow`: it is a large one. `elsewhere`: another page is in front than is shown. */
  readonly now: 'quiet' | 'reading' | 'slow' | 'elsewhere';
  readonly onShowFront: () => void;
  /** `null` where there is nothing to ask for. */
  readonly access: AccessProps | null;
}

/** Which page the panel shows: the one it has, or the one in front. */
export function FollowLine({ follows, onFollow, now, onShowFront, access }: FollowProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class={css['lines']}>
      <p class={css['now']} role="status">
        {now === 'reading' ? t('panel_reading') : null}
        {now === 'slow' ? t('cleaning_slow') : null}
        {now === 'elsewhere' ? (
          <>
            {t('panel_elsewhere')}{' '}
            <Button look="leaf" onClick={onShowFront}>
              {t('panel_show_front')}
            </Button>
          </>
        ) : null}
      </p>
      {follows === true && access !== null ? (
        <p class={css['now']}>
          {access.refused ? t('site_refused') : t('panel_access', access.site)}{' '}
          <Button look="leaf" onClick={access.onAllow}>
            {t('panel_allow')}
          </Button>
        </p>
      ) : null}
      <div class={css['follow']}>
        <span id={`${id}-label`}>{t('panel_follow')}</span>
        <SwitchButton labelledBy={`${id}-label`} size="small" on={follows === true} onToggle={onFollow} />
      </div>
    </div>
  );
}
