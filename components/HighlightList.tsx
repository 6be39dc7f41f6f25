import { useState } from 'preact/hooks';
import { Button } from './Button';
import { HighlightEditor } from './HighlightEditor';
import css from './HighlightList.module.css';
import type { HighlightRow, HighlightsProps } from './highlight-props';
import { Section } from './Section';
import { Unseen } from './Unseen';
import { useWords } from './words';

/** Shown at first, and with each click more. */
const PORTION = 100;

/** All highlights of an article, under it: also for who does not see them in the text. */
export function HighlightList(props: HighlightsProps) {
  const { rows, painted } = props;
  const { t, tn, number } = useWords();
  const [shown, setShown] = useState(PORTION);
  const [editing, setEditing] = useState<string | null>(null);
  if (rows.length === 0) return null;
  return (
    <Section heading={t('highlights')} detail={number(rows.length)} onPaper>
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
    <li class={css['entry']} data-colour={row.colour}>
      {row.lost ? (
        <p class={css['quote']} dir="auto">
          {row.quote}
        </p>
      ) : (
        <button
          type="button"
          class={`${css['quote']} ${css['go']}`}
          dir="auto"
          title={t('highlight_go')}
          onClick={() => props.onGo(row.id)}
        >
          {row.quote}
        </button>
      )}
      {row.note === null || editing ? null : (
        <p class={css['note']} dir="auto">
          {row.note}
        </p>
      )}
      <p class={css['about']}>
        <Unseen>{t(`highlight_colour_${row.colour}`)}. </Unseen>
        {row.lost ? <span title={t('highlight_lost_text')}>{t('highlight_lost')} </span> : null}
        <Button
          look="quiet"
          name={`${t('highlight_note')}: ${row.quote.slice(0, 60)}`}
          expanded={editing}
          onClick={() => onEdit(!editing)}
        >
          {t('highlight_note')}
        </Button>
      </p>
      {editing ? (
        <HighlightEditor
          row={row}
          focus="note"
          onChange={props.onChange}
          onDelete={props.onDelete}
          onClose={() => onEdit(false)}
        />
      ) : null}
    </li>
  );
}
