import './page.css';
import { BottomLine } from './BottomLine';
import { Button } from './Button';
import { FollowLine, type FollowProps } from './FollowLine';
import { KeptLine } from './KeptLine';
import { LookButton } from './LookButton';
import type { LookProps } from './look-props';
import { MoreActions, type MoreActionsProps } from './MoreActions';
import { Note } from './Note';
import css from './PanelView.module.css';
import { PopupContent, type PopupContentProps, sourceOf } from './PopupContent';
import type { PopupState } from './popup-state';
import { SaveButton } from './SaveButton';
import { SaveLine } from './SaveLine';
import { Sheet } from './Sheet';
import type { SaveProps } from './save-props';
import { TopLine } from './TopLine';
import { useWords } from './words';

/** The browser does not let us see the page. `asked`: it offers by now to allow the site. */
interface Locked {
  readonly phase: 'locked';
  readonly asked: boolean;
  /** Has the browser offer it; `null` where it cannot: then one can only try again. */
  readonly onAsk: (() => void) | null;
}

export interface PanelViewProps extends Omit<PopupContentProps, 'state'>, Omit<MoreActionsProps, 'isArticle'> {
  readonly state: PopupState | Locked;
  readonly follow: FollowProps;
  /** `null` while there is nothing to save. */
  readonly save: SaveProps | null;
  readonly look: LookProps;
  readonly onReader: () => void;
}

/** The article beside the page, in a narrow column. */
export function PanelView(props: PanelViewProps) {
  const { state, save, follow } = props;
  const { t } = useWords();
  const isArticle = state.phase === 'article';
  return (
    <div class={css['panel']}>
      <TopLine url={state.phase === 'locked' ? null : sourceOf(state)} stays={false}>
        {isArticle && save !== null ? <SaveButton {...save} /> : null}
        {isArticle ? (
          <Button look="quiet" onClick={props.onReader}>
            {t('action_reader')}
          </Button>
        ) : null}
        <LookButton {...props.look} />
        <MoreActions {...props} isArticle={isArticle} />
      </TopLine>
      {props.look.panel}
      <Sheet size="popup" busy={state.phase === 'loading' || follow.now === 'reading' || follow.now === 'slow'}>
        {state.phase === 'locked' ? (
          <LockedNote {...state} onRetry={props.onRetry} />
        ) : (
          <PopupContent {...props} state={state} />
        )}
      </Sheet>
      <BottomLine>
        {isArticle && save !== null ? <SaveLine {...save} /> : null}
        {isArticle ? <KeptLine shown={state} /> : null}
        <FollowLine {...follow} />
      </BottomLine>
    </div>
  );
}

function LockedNote({ asked, onAsk, onRetry }: Locked & Pick<PanelViewProps, 'onRetry'>) {
  const { t } = useWords();
  const asks = onAsk !== null && !asked;
  const next = asks ? onAsk : onRetry;
  return (
    <Note title={t('panel_locked_title')} text={asked ? t('panel_asked_site') : t('panel_locked_text')}>
      {next === null ? null : (
        <Button look={asked ? 'leaf' : 'main'} onClick={next}>
          {t(asks ? 'panel_ask_site' : 'action_retry')}
        </Button>
      )}
    </Note>
  );
}
