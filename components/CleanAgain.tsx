import { Button } from './Button';
import css from './CleanAgain.module.css';
import type { LibraryFault } from './library-props';
import { SaveChanges } from './SaveChanges';
import type { ParagraphChange } from './save-props';
import { useWords } from './words';

export type CleanAgainState =
  | { readonly phase: 'idle' | 'working' | 'same' }
  /** There is no source, or it gives no article any more. */
  | { readonly phase: 'unreadable' }
  | { readonly phase: 'changed'; readonly changes: readonly ParagraphChange[] }
  | { readonly phase: 'failed'; readonly fault: LibraryFault };

export interface CleanAgainProps {
  readonly state: CleanAgainState;
  readonly onBegin: () => void;
  /** Puts the new reading in the place of the old one. */
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** Reads the kept page anew, shows what would change, and leaves the choice to the reader. */
export function CleanAgain(props: CleanAgainProps) {
  const { state } = props;
  const { t } = useWords();
  return (
    <div class={css['again']}>
      <Button look="quiet" hint={t('clean_again_hint')} onClick={props.onBegin}>
        {t('clean_again')}
      </Button>
      <span role="status">
        {state.phase === 'idle' || state.phase === 'failed' ? null : t(`clean_again_${state.phase}`)}
        {state.phase === 'failed' ? t(`library_trouble_${state.fault}`) : null}
      </span>
      {state.phase === 'changed' ? (
        <div class={css['changes']}>
          <SaveChanges changes={state.changes} />
          <Button look="main" onClick={props.onTake}>
            {t('clean_again_take')}
          </Button>
          <Button look="leaf" onClick={props.onLeave}>
            {t('clean_again_leave')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
