import { ArticlePage } from './ArticlePage';
import type { ArticleViewProps } from './article-props';
import { Button } from './Button';
import { FailureNote } from './FailureNote';
import { Note } from './Note';
import type { PopupState } from './popup-state';
import { Skeleton } from './Skeleton';
import { useWords } from './words';

export interface PopupContentProps extends ArticleViewProps {
  readonly state: PopupState;
  /** Shows the best guess at an article on a page that is none. */
  readonly onCleanAnyway: () => void;
  /** `null` where there is no way to try again. */
  readonly onRetry: (() => void) | null;
}

/** The article of a page, or what is to be said where it would be. */
export function PopupContent(props: PopupContentProps) {
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

/** The address of the page. */
export function sourceOf(state: PopupState): string | null {
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
