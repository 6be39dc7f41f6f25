import { Button } from './Button';
import { CopyButton } from './CopyButton';
import css from './HighlightBar.module.css';
import { HighlightColours } from './HighlightColours';
import { HighlightFloat } from './HighlightFloat';
import type { HighlightsProps, Spot } from './highlight-props';
import { useWords } from './words';

interface HighlightBarProps extends Pick<HighlightsProps, 'onHighlight' | 'onCopyQuote'> {
  readonly at: Spot;
}

/** What can be done with the selected text. */
export function HighlightBar({ at, onHighlight, onCopyQuote }: HighlightBarProps) {
  const { t } = useWords();
  return (
    <HighlightFloat at={at} role="toolbar" label={t('highlight_toolbar')}>
      <div class={css['bar']}>
        <HighlightColours chosen={null} onChoose={(colour) => onHighlight(colour, false)} />
        <Button look="quiet" onClick={() => onHighlight(null, true)}>
          {t('highlight_note')}
        </Button>
        <CopyButton label={t('highlight_copy')} copy={onCopyQuote} />
      </div>
    </HighlightFloat>
  );
}
