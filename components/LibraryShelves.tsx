import css from './LibraryShelves.module.css';
import type { Query, Shelf } from './library-props';
import { useWords } from './words';

interface LibraryShelvesProps {
  readonly query: Query;
  readonly counts: Readonly<Record<Shelf, number>> | null;
  readonly addressOf: (query: Query) => string;
  readonly highlights: { readonly address: string; readonly shown: boolean };
}

const shelves: readonly Shelf[] = ['unread', 'all', 'favourites', 'archive', 'deleted'];

/** The shelves of the library, as links: the address says what is shown. */
export function LibraryShelves({ query, counts, addressOf, highlights }: LibraryShelvesProps) {
  const { t, number } = useWords();
  return (
    <nav class={css['shelves']} aria-label={t('library_shelves')}>
      {shelves.map((shelf) => (
        <a
          key={shelf}
          class={css['shelf']}
          href={addressOf({ ...query, shelf, site: null, author: null, tags: [], since: null })}
          aria-current={!highlights.shown && shelf === query.shelf ? 'page' : undefined}
        >
          {t(`library_shelf_${shelf}`)}
          {counts === null || counts[shelf] === 0 ? null : <span class={css['count']}> {number(counts[shelf])}</span>}
        </a>
      ))}
      <a class={css['shelf']} href={highlights.address} aria-current={highlights.shown ? 'page' : undefined}>
        {t('highlights')}
      </a>
    </nav>
  );
}
