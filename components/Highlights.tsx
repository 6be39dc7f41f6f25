import './highlight-paint.css';
import { HighlightBar } from './HighlightBar';
import { HighlightEditor } from './HighlightEditor';
import { HighlightFloat } from './HighlightFloat';
import type { HighlightNews, HighlightsProps } from './highlight-props';
import { UndoLine } from './UndoLine';
import { Announcement } from './Unseen';
import { useWords, type WordsApi } from './words';

/** What stands over the text: the bar of a selection, or the highlight that is open. */
export function HighlightOverlay(props: HighlightsProps) {
  const { selected, opened, news } = props;
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Announcement>{news === null ? '' : textOf(news, words)}</Announcement>
      {opened === null ? null : (
        <HighlightFloat at={opened.at} role="dialog" label={t('highlight_opened')}>
          <HighlightEditor
            key={opened.row.id}
            row={opened.row}
            focus={opened.focus}
            onChange={props.onChange}
            onDelete={props.onDelete}
            onClose={props.onClose}
          />
        </HighlightFloat>
      )}
      {opened !== null || selected === null ? null : <HighlightBar {...props} at={selected} />}
    </>
  );
}

/** Whether there is a line to be shown under the page. */
export const highlightsSpeak = ({ news, deleted }: HighlightsProps): boolean =>
  deleted || (news !== null && news !== 'kept');

/** What was done last, or what is in the way, for the line under the page. */
export function HighlightLine({ news, deleted, onUndo }: HighlightsProps) {
  const words = useWords();
  if (news !== null && news !== 'kept') return <p>{textOf(news, words)}</p>;
  return <UndoLine text={deleted ? words.t('highlight_deleted') : null} onUndo={onUndo} />;
}

function textOf(news: HighlightNews, { t }: WordsApi): string {
  switch (news) {
    case 'kept':
      return t('highlight_kept');
    case 'saving':
      return t('highlight_saving');
    case 'saved-first':
      return t('highlight_saved_first');
    case 'asks':
      return t('highlight_asks');
    case 'waits':
      return t('highlight_waits');
    case 'private':
      return t('highlight_private');
    case 'quote-too-long':
      return t('highlight_quote_too_long');
    case 'full':
    case 'blocked':
    case 'newer':
    case 'corrupt':
    case 'gone':
    case 'busy':
      return t(`library_trouble_${news}`);
  }
}
