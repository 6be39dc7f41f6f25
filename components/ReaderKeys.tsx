import { KeyList } from './KeyList';
import { LibraryDialog } from './LibraryDialog';
import type { PageKey } from './page-keys';
import { Switch } from './Switch';
import { useWords } from './words';

interface ReaderKeysProps {
  readonly table: readonly PageKey<string>[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys that the reader page has now, and the switch for those that are single letters. */
export function ReaderKeys({ table, singleKeys, onSingleKeys, onClose }: ReaderKeysProps) {
  const { t } = useWords();
  return (
    <LibraryDialog heading={t('library_keys')} onClose={onClose}>
      <KeyList table={table} />
      <Switch
        label={t('library_single_keys')}
        text={t('reader_single_keys_text')}
        on={singleKeys}
        onToggle={onSingleKeys}
      />
    </LibraryDialog>
  );
}
