import { LibraryList } from './LibraryList';
import { EmptyNote, FaultNote, NothingNote } from './LibraryNotes';
import type { RowAct } from './LibraryRow';
import { LibrarySkeleton } from './LibrarySkeleton';
import { TransferStatus } from './LibraryStorage';
import type { LibraryViewProps } from './LibraryView';
import type { Selection } from './use-selection';

interface LibraryContentProps extends LibraryViewProps {
  readonly selection: Selection;
  /** Whether there is anything in the library. */
  readonly filled: boolean;
  readonly onAct: (id: string, act: RowAct) => void;
}

/** The list, or what stands in its place. */
export function LibraryContent(props: LibraryContentProps) {
  const { state, storage, selection } = props;
  switch (state.phase) {
    case 'loading':
      return <LibrarySkeleton />;
    case 'failed':
      return (
        <>
          <FaultNote fault={state.fault} onRetry={props.onRetry} onRescue={storage.transfer?.onTakeOut ?? null} />
          {storage.transfer === null ? null : <TransferStatus {...storage.transfer} />}
        </>
      );
    case 'open':
      if (!props.filled) {
        return <EmptyNote shortcut={props.shortcut} imports={storage.transfer !== null} />;
      }
      if (state.rows.length === 0) {
        if (state.more || state.searching) return <LibrarySkeleton />;
        return <NothingNote query={props.query} foundAnywhere={state.foundAnywhere} onQuery={props.onQuery} />;
      }
      return (
        <LibraryList
          rows={state.rows}
          addressOf={props.copyAddress}
          selected={selection.ids}
          onSelect={selection.toggle}
          onSelectAll={selection.all}
          onSelectNone={selection.none}
          onAct={props.onAct}
          singleKeys={props.singleKeys}
        />
      );
  }
}
