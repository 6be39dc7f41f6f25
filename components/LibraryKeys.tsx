import { KeyList } from './KeyList';
import { LibraryDialog } from './LibraryDialog';
import { libraryKeyTable } from './library-keys';
import { Switch } from './Switch';
import { useWords } from './words';

interface LibraryKeysProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of the library, and the switch for those that are single letters. */
export function LibraryKeys({ singleKeys, onSingleKeys, onClose }: LibraryKeysProps) {
  const { t } = useWords();
  return (
    <LibraryDialog heading={t('library_keys')} onClose={onClose}>
      <KeyList table={libraryKeyTable} />
      <Switch
        label={t('library_single_keys')}
        text={t('library_single_keys_text')}
        on={singleKeys}
        onToggle={onSingleKeys}
      />
    </LibraryDialog>
  );
}
