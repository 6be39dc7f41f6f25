import type { ComponentChildren } from 'preact';
import type { Colour } from '../core/highlight';
import { Button } from './Button';
import { HighlightEntry } from './HighlightEntry';
import { colours } from './highlight-props';
import css from './LibraryHighlights.module.css';
import { LibrarySearch } from './LibrarySearch';
import { LibrarySkeleton } from './LibrarySkeleton';
import type { HighlightGroup, HighlightsQuery, HighlightsState } from './library-highlight-props';
import { Note } from './Note';
import { Announcement } from './Unseen';
import { useWords } from './words';

export interface LibraryHighlightsProps {
  readonly state: HighlightsState;
  readonly query: HighlightsQuery;
  readonly onQuery: (query: HighlightsQuery) => void;
  readonly onMore: () => void;
  /** Stand under the search. */
  readonly shelves: ComponentChildren;
}

/** All highlights of the library, copy by copy; each leads to its place. */
export function LibraryHighlights({ state, query, onQuery, onMore, shelves }: LibraryHighlightsProps) {
  const { t, tn } = useWords();
  const filled = state.phase === 'open' && state.all > 0;
  return (
    <>
      {filled ? (
        <LibrarySearch
          words={query.words}
          label={t('highlights_search')}
          onWords={(words) => onQuery({ ...query, words })}
          onDown={() => document.querySelector<HTMLElement>('[data-highlight-entry] a')?.focus()}
        />
      ) : null}
      {shelves}
      {filled ? <ColourFilter colour={query.colour} onColour={(colour) => onQuery({ ...query, colour })} /> : null}
      <Announcement>{state.phase === 'open' ? tn('highlights_count', state.found) : t('loading')}</Announcement>
      <Content state={state} onMore={onMore} />
    </>
  );
}

interface ColourFilterProps {
  readonly colour: Colour | null;
  readonly onColour: (colour: Colour | null) => void;
}

function ColourFilter({ colour, onColour }: ColourFilterProps) {
  const { t } = useWords();
  return (
    <fieldset class={css['filter']} aria-label={t('highlight_colours')}>
      <Button look="quiet" pressed={colour === null} onClick={() => onColour(null)}>
        {t('highlights_all_colours')}
      </Button>
      {colours.map((one) => (
        <Button key={one} look="quiet" pressed={colour === one} onClick={() => onColour(colour === one ? null : one)}>
          <span class={css['swatch']} data-colour={one}>
            {t(`highlight_colour_${one}`)}
          </span>
        </Button>
      ))}
    </fieldset>
  );
}

function Content({ state, onMore }: Pick<LibraryHighlightsProps, 'state' | 'onMore'>) {
  const { t, tn } = useWords();
  if (state.phase === 'loading') return <LibrarySkeleton />;
  if (state.all === 0) return <Note title={t('highlights_empty')} text={t('highlights_empty_text')} />;
  if (state.found === 0) return <Note title={t('highlights_none')} text={t('highlights_none_text')} />;
  return (
    <>
      {state.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {state.more === 0 ? null : (
        <Button look="leaf" onClick={onMore}>
          {tn('highlights_more', state.more)}
        </Button>
      )}
    </>
  );
}

function Group({ group }: { readonly group: HighlightGroup }) {
  const { t, number } = useWords();
  const { lang, dir } = group;
  return (
    <section class={css['group']} dir={dir ?? undefined}>
      <h2 class={css['title']}>
        <a href={group.address} lang={lang ?? undefined} dir="auto">
          {group.title ?? t('untitled')}
        </a>
      </h2>
      <p class={css['about']}>
        <bdi>{group.from}</bdi> · {number(group.rows.length)}
      </p>
      <ol class={css['list']} lang={lang ?? undefined}>
        {group.rows.map(({ row, address }) => (
          <HighlightEntry key={row.id} row={row} address={address} />
        ))}
      </ol>
    </section>
  );
}
