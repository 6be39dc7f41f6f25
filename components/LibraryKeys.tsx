import { LibraryDialog } from './LibraryDialog';
import css from './LibraryKeys.module.css';
import { Switch } from './Switch';
import { type MessageKey, useWords } from './words';

interface LibraryKeysProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

const keys: readonly (readonly [keys: readonly string[], what: MessageKey])[] = [
  [['j', '↓'], 'library_key_next'],
  [['k', '↑'], 'library_key_before'],
  [['Enter'], 'library_key_open'],
  [['e'], 'library_key_archive'],
  [['f'], 'library_key_favourite'],
  [['t'], 'library_key_tags'],
  [['#', 'Delete'], 'library_key_delete'],
  [['z'], 'library_key_undo'],
  [['x', 'Space'], 'library_key_select'],
  [['Ctrl+A', '⌘A'], 'library_key_all'],
  [['/'], 'library_key_search'],
  [['Esc'], 'library_key_none'],
  [['?'], 'library_key_keys'],
];

/** The keys of the library, and the switch for those that are single letters. */
export function LibraryKeys({ singleKeys, onSingleKeys, onClose }: LibraryKeysProps) {
  const { t } = useWords();
  return (
    <LibraryDialog heading={t('library_keys')} onClose={onClose}>
      <dl class={css['keys']}>
        {keys.map(([names, what]) => (
          <div key={what} class={css['pair']}>
            <dt class={css['names']}>
              {names.map((name) => (
                <kbd key={name} class={css['key']}>
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('library_single_keys')}
        text={t('library_single_keys_text')}
        on={singleKeys}
        onToggle={onSingleKeys}
      />
    </LibraryDialog>
  );
}
