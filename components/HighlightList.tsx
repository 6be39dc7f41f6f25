import { useState } from 'preact/hooks';
import { Button } from './Button';
import { HighlightEditor } from './HighlightEditor';
import { HighlightEntry } from './HighlightEntry';
import css from './HighlightList.module.css';
import type { HighlightRow, HighlightsProps } from './highlight-props';
import { Section } from './Section';
import { useWords } from './words';

/** Shown at first, and with each click more. */
const PORTION = 100;

/** Letters of a passage that its buttons are named by. */
const NAMED = 60;

interface HighlightListProps extends HighlightsProps {
  /** The direction of the article. */
  readonly dir: 'ltr' | 'rtl' | null;
}

/** All highlights of an article, under it: also for who does not see them in the text. */
export function HighlightList(props: HighlightListProps) {
  const { rows, painted } = props;
  const { t, tn, number } = useWords();
  const [shown, setShown] = useState(PORTION);
  const [editing, setEditing] = useState<string | null>(null);
  if (rows.length === 0) return null;
  return (
    <Section heading={t('highlights')} detail={number(rows.length)} dir={props.dir} onPaper>
      {painted ? null : <p class={css['hint']}>{t('highlights_unpainted')}</p>}
      <ol class={css['list']}>
        {rows.slice(0, shown).map((row) => (
          <Entry
            key={row.id}
            {...props}
            row={row}
            editing={editing === row.id}
            onEdit={(edits) => setEditing(edits ? row.id : null)}
          />
        ))}
      </ol>
      {rows.length <= shown ? null : (
        <Button look="leaf" onClick={() => setShown(shown + PORTION)}>
          {tn('highlights_more', Math.min(PORTION, rows.length - shown))}
        </Button>
      )}
    </Section>
  );
}

interface EntryProps extends HighlightsProps {
  readonly row: HighlightRow;
  readonly editing: boolean;
  readonly onEdit: (edits: boolean) => void;
}

function Entry({ row, editing, onEdit, ...props }: EntryProps) {
  const { t } = useWords();
  return (
    <HighlightEntry row={row} editing={editing} onGo={() => props.onGo(row.id)}>
      <div class={css['acts']}>
        <Button
          look="quiet"
          name={`${t('highlight_note')}: ${row.quote.slice(0, NAMED)}`}
          expanded={editing}
          onClick={() => onEdit(!editing)}
        >
          {t('highlight_note')}
        </Button>
      </div>
      {editing ? (
        <HighlightEditor
          row={row}
          focus="note"
          onChange={props.onChange}
          onDelete={props.onDelete}
          onClose={() => onEdit(false)}
        />
      ) : null}
    </HighlightEntry>
  );
}
