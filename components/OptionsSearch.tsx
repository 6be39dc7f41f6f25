import type { RefObject } from 'preact';
import { Button } from './Button';
import css from './OptionsSearch.module.css';
import { useWords } from './words';

interface OptionsSearchProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** How many settings hold them; `null` while nothing is searched for. */
  readonly count: number | null;
  /** Whether the key beside it leads here. */
  readonly singleKeys: boolean;
  readonly host: RefObject<HTMLInputElement | null>;
}

/** Searches the settings while one types. */
export function OptionsSearch({ words, onWords, count, singleKeys, host }: OptionsSearchProps) {
  const { t, tn } = useWords();
  const all = () => {
    onWords('');
    host.current?.focus();
  };
  return (
    <>
      <search class={css['search']}>
        <input
          ref={host}
          type="search"
          class={css['input']}
          dir={words === '' ? undefined : 'auto'}
          value={words}
          placeholder={t('settings_search')}
          aria-label={t('settings_search')}
          aria-keyshortcuts={singleKeys ? '/' : undefined}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            if (words === '') event.currentTarget.blur();
            else onWords('');
          }}
        />
        {singleKeys ? <span class={css['key']}>/</span> : null}
      </search>
      <div class={css['found']} role="status">
        {count === null ? null : (
          <>
            <span>{count === 0 ? t('settings_found_none') : tn('settings_found', count)}</span>
            <Button look="leaf" onClick={all}>
              {t('settings_show_all')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
