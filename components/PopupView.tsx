import './page.css';
import type { CopyProps } from './article-props';
import { BottomLine } from './BottomLine';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import { KeptLine } from './KeptLine';
import { LookButton } from './LookButton';
import type { LookProps } from './look-props';
import { MoreActions } from './MoreActions';
import { PopupContent, type PopupContentProps, sourceOf } from './PopupContent';
import css from './PopupView.module.css';
import { SaveButton } from './SaveButton';
import { SaveLine } from './SaveLine';
import { Sheet } from './Sheet';
import { SiteLine } from './SiteLine';
import type { SaveProps } from './save-props';
import type { SiteProps } from './site-props';
import { TopLine } from './TopLine';
import { Announcement } from './Unseen';
import { useWords, type WordsApi } from './words';

export interface PopupViewProps extends PopupContentProps, CopyProps {
  /** `null` where the page is on no site: nothing can be chosen for it. */
  readonly site: SiteProps | null;
  /** `null` while there is nothing to save. */
  readonly save: SaveProps | null;
  readonly onReader: () => void;
  /** Opens the article beside the page; `null` where the browser has no place for that. */
  readonly onBeside: (() => void) | null;
  readonly onPrint: () => void;
  readonly look: LookProps;
  readonly onSettings: () => void;
  readonly onLibrary: () => void;
  /** Stops a slow cleaning. */
  readonly onCancel: () => void;
}

export function PopupView(props: PopupViewProps) {
  const { state } = props;
  const words = useWords();
  return (
    <div class={css['popup']}>
      <TopLine url={sourceOf(state)} stays>
        {state.phase === 'article' ? <ArticleActions {...props} /> : null}
        <LookButton {...props.look} />
        <MoreActions {...props} isArticle={state.phase === 'article'} onCopy={null} />
      </TopLine>
      {props.look.panel}
      <Sheet size="popup" busy={state.phase === 'loading' || state.phase === 'slow'}>
        <Announcement>{waitingWords(props, words)}</Announcement>
        <PopupContent {...props} />
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
      {props.onBeside === null ? null : (
        <Button look="quiet" hint={t('action_beside_hint')} onClick={props.onBeside}>
          {t('action_beside')}
        </Button>
      )}
      <CopyButton label={t('action_copy')} hint={t('action_copy_hint')} copy={props.onCopy} />
    </>
  );
}

/** What is read out while there is nothing to read; the line below shows it. */
function waitingWords({ state: { phase } }: PopupViewProps, { t }: WordsApi): string {
  if (phase === 'slow') return t('cleaning_slow');
  return phase === 'loading' ? t('cleaning') : '';
}

function Bottom({ state, onCancel }: PopupViewProps) {
  const { t } = useWords();
  switch (state.phase) {
    case 'loading':
      return <p>{t('cleaning')}</p>;
    case 'slow':
      return (
        <>
          <p>{t('cleaning_slow')}</p>
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
