import css from './LibrarySearch.module.css';
import { useWords } from './words';

interface LibrarySearchProps {
  readonly words: string;
  /** What is searched. */
  readonly label?: string;
  readonly onWords: (words: string) => void;
  /** The keyboard goes on to what was found. */
  readonly onDown: () => void;
}

export const SEARCH_ID = 'library-search';

/** Searches while one writes. */
export function LibrarySearch({ words, label, onWords, onDown }: LibrarySearchProps) {
  const { t } = useWords();
  const name = label ?? t('library_search');
  return (
    <search class={css['search']}>
      <input
        type="search"
        id={SEARCH_ID}
        class={css['input']}
        dir={words === '' ? undefined : 'auto'}
        value={words}
        placeholder={name}
        aria-label={name}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.isComposing)) {
            event.preventDefault();
            onDown();
          }
          if (event.key === 'Escape' && words === '') event.currentTarget.blur();
        }}
      />
      <span class={css['key']}>/</span>
    </search>
  );
}
