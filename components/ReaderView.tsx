import './page.css';
import type { ComponentChild } from 'preact';
import { ArticlePage } from './ArticlePage';
import type { ListenProps } from './aloud-props';
import type { ArticleViewProps, CopyProps } from './article-props';
import { BodyTools } from './BodyTools';
import { BottomLine } from './BottomLine';
import type { BodyToolsOptions } from './body-props';
import { CleanAgain, type CleanAgainProps } from './CleanAgain';
import { CopyPanel, type CopyPanelProps, DeletedLine } from './CopyPanel';
import { FailureNote } from './FailureNote';
import { FindBar } from './FindBar';
import { HighlightList } from './HighlightList';
import { HighlightLine, HighlightOverlay, highlightsSpeak } from './Highlights';
import type { HighlightsProps } from './highlight-props';
import { KeptLine } from './KeptLine';
import { FaultNote } from './LibraryNotes';
import { ListenButton } from './ListenButton';
import { LookButton } from './LookButton';
import type { LookProps } from './look-props';
import { OrientationParts } from './OrientationParts';
import { OutlineButton } from './OutlineButton';
import type { ReaderState } from './popup-state';
import { ReaderMore } from './ReaderMore';
import css from './ReaderView.module.css';
import type { OrientationProps } from './reader-props';
import { offersSave, SaveButton } from './SaveButton';
import { SaveLine } from './SaveLine';
import { Sheet } from './Sheet';
import { Skeleton } from './Skeleton';
import type { SaveProps } from './save-props';
import { TopLine } from './TopLine';
import { Announcement } from './Unseen';
import { useOrientation } from './use-orientation';
import { useWords } from './words';

export interface ReaderViewProps extends ArticleViewProps, CopyProps, OrientationProps {
  readonly state: ReaderState;
  /** `null` where there is nothing to save: no article yet, or a copy that is saved. */
  readonly save: SaveProps | null;
  /** `null` where there is nothing to read aloud. */
  readonly listen: ListenProps | null;
  /** The controls while it is read aloud. */
  readonly bar: ComponentChild;
  readonly onPrint: () => void;
  readonly look: LookProps;
  readonly onSettings: () => void;
  /** `null` where there is no way to try again. */
  readonly onRetry: (() => void) | null;
  readonly onLibrary: () => void;
  /** What is known of the saved copy that is shown, if it is one. */
  readonly copy: CopyPanelProps | null;
  readonly cleanAgain: CleanAgainProps | null;
  readonly bodyTools: BodyToolsOptions;
  /** `null` while there is no article. */
  readonly highlights: HighlightsProps | null;
}

export function ReaderView(props: ReaderViewProps) {
  const { state } = props;
  const { t } = useWords();
  const { save } = props;
  const article = state.phase === 'article' ? state.article : null;
  const orientation = useOrientation(article, props, {
    save: save !== null && offersSave(save.view) ? save.onSave : undefined,
    listen: props.listen?.onToggle,
    highlight: props.highlights?.onKey,
  });
  return (
    <div ref={orientation.column} class={css['reader']}>
      {orientation.find.open && orientation.body !== null ? (
        <FindBar {...orientation.find} version={orientation.body.version} />
      ) : null}
      <TopLine url={sourceOf(state)} stays={false}>
        {save === null ? null : <SaveButton {...save} />}
        {props.listen === null ? null : <ListenButton {...props.listen} />}
        <OutlineButton {...orientation} />
        <LookButton {...props.look} />
        <ReaderMore {...props} orientation={orientation} />
      </TopLine>
      {props.look.panel}
      <Sheet size="reader" busy={state.phase === 'loading'}>
        <Announcement>{state.phase === 'loading' ? t('opening') : ''}</Announcement>
        <Content {...props} />
        {props.highlights === null ? null : <HighlightOverlay {...props.highlights} />}
      </Sheet>
      <Bottom {...props} />
      <OrientationParts {...orientation} />
    </div>
  );
}

/** What is said of highlights and of a save, and the controls of reading aloud: together, one line over the other. */
function Bottom({ save, bar, highlights }: ReaderViewProps) {
  const isSaving = save !== null && save.view.phase !== 'none';
  const speaks = highlights !== null && highlightsSpeak(highlights);
  if (save === null && highlights === null && bar === null) return null;
  return (
    <BottomLine empty={!isSaving && !speaks && bar === null}>
      {speaks ? <HighlightLine {...highlights} /> : null}
      {save === null ? null : <SaveLine {...save} />}
      {bar}
    </BottomLine>
  );
}

function Content(props: ReaderViewProps) {
  const { state } = props;
  switch (state.phase) {
    case 'loading':
      return <Skeleton />;
    case 'article':
      return (
        <>
          {props.copy === null ? null : <DeletedLine {...props.copy} />}
          <ArticlePage
            {...props}
            shown={state}
            beside={(body) => <BodyTools {...props} host={body} article={state.article} restored={state.restored} />}
            afterArticle={
              props.highlights === null ? null : <HighlightList {...props.highlights} dir={state.article.dir} />
            }
          />
          {props.copy === null ? null : <CopyPanel {...props.copy} />}
          {props.cleanAgain === null ? null : <CleanAgain {...props.cleanAgain} />}
          <footer class={css['end']}>
            <KeptLine shown={state} />
          </footer>
        </>
      );
    case 'failed':
      return <FailureNote failure={state.failure} url={state.url} onRetry={props.onRetry} />;
    case 'fault':
      return <FaultNote fault={state.fault} onRetry={props.onRetry} onRescue={null} />;
  }
}

function sourceOf(state: ReaderState): string | null {
  switch (state.phase) {
    case 'loading':
    case 'fault':
      return null;
    case 'article':
      return state.article.url;
    case 'failed':
      return state.url;
  }
}
