import type { ComponentChildren } from 'preact';
import css from './HighlightEntry.module.css';
import type { HighlightRow } from './highlight-props';
import { Unseen } from './Unseen';
import { useWords } from './words';

interface HighlightEntryProps {
  readonly row: HighlightRow;
  /** Where it stands, on another page; `onGo` where it stands on this one. */
  readonly address?: string;
  readonly onGo?: () => void;
  /** Whether the note is shown by what is inside. */
  readonly editing?: boolean;
  readonly children?: ComponentChildren;
}

/** A passage, its colour, and what was noted beside it. */
export function HighlightEntry({ row, address, onGo, editing = false, children }: HighlightEntryProps) {
  const { t } = useWords();
  return (
    <li class={css['entry']} data-colour={row.colour} data-highlight-entry>
      <Quote row={row} address={address} onGo={onGo} />
      {row.note === null || editing ? null : (
        <p class={css['note']} dir="auto">
          {row.note}
        </p>
      )}
      {row.lost ? (
        <p class={css['lost']} title={t('highlight_lost_text')}>
          {t('highlight_lost')}
        </p>
      ) : null}
      {children}
    </li>
  );
}

interface QuoteProps {
  readonly row: HighlightRow;
  readonly address: string | undefined;
  readonly onGo: (() => void) | undefined;
}

function Quote({ row, address, onGo }: QuoteProps) {
  const { t } = useWords();
  const words = (
    <>
      <Unseen>{t(`highlight_colour_${row.colour}`)}: </Unseen>
      <span class={css['words']} dir="auto">
        {row.quote}
      </span>
    </>
  );
  const look = `${css['quote']} ${css['go']}`;
  if (address !== undefined) {
    return (
      <a class={look} title={t('highlight_go')} href={address}>
        {words}
      </a>
    );
  }
  return row.lost || onGo === undefined ? (
    <p class={css['quote']}>{words}</p>
  ) : (
    <button type="button" class={look} title={t('highlight_go')} onClick={onGo}>
      {words}
    </button>
  );
}
