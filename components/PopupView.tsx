import './page.css';
import { ArticlePage } from './ArticlePage';
import type { ArticleViewProps, CopyProps } from './article-props';
import { BottomLine } from './BottomLine';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { FailureNote } from './FailureNote';
import { KeptLine } from './KeptLine';
import { LookButton } from './LookButton';
import type { LookProps } from './look-props';
import { Note } from './Note';
import css from './PopupView.module.css';
import type { PopupState } from './popup-state';
import { SaveButton } from './SaveButton';
import { SaveLine } from './SaveLine';
import { Sheet } from './Sheet';
import { SiteLine } from './SiteLine';
import { Skeleton } from './Skeleton';
import type { SaveProps } from './save-props';
import type { SiteProps } from './site-props';
import { TopLine } from './TopLine';
import { useWords } from './words';

export interface PopupViewProps extends ArticleViewProps, CopyProps {
  readonly state: PopupState;
  /** `null` where the page is on no site: nothing can be chosen for it. */
  readonly site: SiteProps | null;
  /** `null` while there is nothing to save. */
  readonly save: SaveProps | null;
  readonly onReader: () => void;
  readonly onPrint: () => void;
  readonly look: LookProps;
  readonly onSettings: () => void;
  readonly onLibrary: () => void;
  /** Stops a slow cleaning. */
  readonly onCancel: () => void;
  /** Shows the best guess at an article on a page that is none. */
  readonly onCleanAnyway: () => void;
  /** `null` where there is no way to try again. */
  readonly onRetry: (() => void) | null;
}

export function PopupView(props: PopupViewProps) {
  const { state } = props;
  const { t } = useWords();
  return (
    <div class={css['popup']}>
      <TopLine url={sourceOf(state)} stays>
        {state.phase === 'article' ? <ArticleActions {...props} /> : null}
        <Button look="quiet" onClick={props.onLibrary}>
          {t('library_open')}
        </Button>
        <Button look="quiet" onClick={props.onSettings}>
          {t('action_settings')}
        </Button>
        <LookButton {...props.look} />
      </TopLine>
      {props.look.panel}
      <Sheet size="popup" busy={state.phase === 'loading' || state.phase === 'slow'}>
        <Content {...props} />
      </Sheet>
      <BottomLine>
        {props.save === null || state.phase !== 'article' ? null : <SaveLine {...props.save} />}
        <Bottom {...props} />
        {props.site === null ? null : <SiteLine {...props.site} />}
      </BottomLine>
    </div>
  );
}

function ArticleActions(props: PopupViewProps) {
  const { t } = useWords();
  return (
    <>
      {props.save === null ? null : <SaveButton {...props.save} />}
      <Button look="quiet" onClick={props.onReader}>
        {t('action_reader')}
      </Button>
      <CopyButton label={t('action_copy')} hint={t('action_copy_hint')} copy={props.onCopy} />
      <CopyButton label={t('action_copy_link')} copy={props.onCopyLink} />
      <Button look="quiet" onClick={props.onPrint}>
        {t('action_print')}
      </Button>
    </>
  );
}

function Content(props: PopupViewProps) {
  const { state } = props;
  const { t } = useWords();
  switch (state.phase) {
    case 'loading':
    case 'slow':
      return <Skeleton />;
    case 'article':
      return <ArticlePage {...props} shown={state} />;
    case 'unsure':
      return (
        <Note title={t('unsure_title')} text={t('unsure_text')}>
          <Button look="main" onClick={props.onCleanAnyway}>
            {t('unsure_clean')}
          </Button>
        </Note>
      );
    case 'failed':
      return <FailureNote failure={state.failure} url={state.url} onRetry={props.onRetry} />;
  }
}

function Bottom({ state, onCancel }: PopupViewProps) {
  const { t } = useWords();
  switch (state.phase) {
    case 'loading':
      return <p role="status">{t('cleaning')}</p>;
    case 'slow':
      return (
        <>
          <p role="status">{t('cleaning_slow')}</p>
          <Button look="leaf" onClick={onCancel}>
            {t('action_cancel')}
          </Button>
        </>
      );
    case 'article':
      return <KeptLine shown={state} />;
    case 'unsure':
    case 'failed':
      return <p>{t('page_untouched')}</p>;
  }
}

function sourceOf(state: PopupState): string | null {
  switch (state.phase) {
    case 'loading':
    case 'slow':
      return null;
    case 'article':
    case 'unsure':
      return state.article.url;
    case 'failed':
      return state.url;
  }
}
