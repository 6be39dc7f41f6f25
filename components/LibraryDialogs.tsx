import { AskFormat, AskPurge } from './LibraryAsk';
import { LibraryKeys } from './LibraryKeys';
import { LibraryTagging } from './LibraryTagging';
import { LibraryTagList } from './LibraryTagList';
import type { CopyActions, Facet, FoundRow } from './library-props';

export type OpenDialog =
  | { readonly kind: 'keys' | 'all-tags' }
  | { readonly kind: 'tags' | 'export' | 'purge'; readonly ids: readonly string[] };

interface LibraryDialogsProps extends CopyActions {
  readonly dialog: OpenDialog | null;
  readonly rows: readonly FoundRow[];
  readonly tags: readonly Facet[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The sheet that lies over the page, if any. */
export function LibraryDialogs(props: LibraryDialogsProps) {
  const { dialog, onClose } = props;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'keys':
      return <LibraryKeys singleKeys={props.singleKeys} onSingleKeys={props.onSingleKeys} onClose={onClose} />;
    case 'all-tags':
      return (
        <LibraryTagList tags={props.tags} onRename={props.onRenameTag} onDelete={props.onDeleteTag} onClose={onClose} />
      );
    case 'tags': {
      const copies = props.rows.filter(({ copy }) => dialog.ids.includes(copy.id)).map(({ copy }) => copy);
      return (
        <LibraryTagging
          copies={copies}
          known={props.tags}
          onTag={(add, remove) => props.onTag(dialog.ids, add, remove)}
          onClose={onClose}
        />
      );
    }
    case 'export':
      return (
        <AskFormat
          count={dialog.ids.length}
          onFormat={(format) => {
            props.onExport?.(dialog.ids, format);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case 'purge':
      return (
        <AskPurge
          count={dialog.ids.length}
          onPurge={() => {
            props.onPurge(dialog.ids);
            onClose();
          }}
          onClose={onClose}
        />
      );
  }
}
