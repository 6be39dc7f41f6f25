import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CopyActions, Done, LibraryFault } from '../../components/library-props';
import type { Copy } from '../../library/copy';
import type { Library } from '../../library/library';
import { type Act, archive, bringBack, deleteTag, favour, purge, remove, renameTag, tag } from './acts';
import type { Copies } from './use-copies';

type Actions = Omit<CopyActions, 'onExport'>;

interface Acts {
  readonly done: Done | null;
  readonly trouble: LibraryFault | null;
  readonly actions: Actions;
}

/** How long the line that tells what was done stays, in milliseconds. Undo by the keyboard works on. */
export const STAYS = 15_000;

/** What the reader does, and the way back, step by step. */
export function useActs(library: Library | null, copies: Copies): Acts {
  const [done, setDone] = useState<Done | null>(null);
  const [trouble, setTrouble] = useState<LibraryFault | null>(null);
  const past = useRef<Act[]>([]);
  const now = useRef(copies);
  now.current = copies;

  useEffect(() => {
    if (done === null && trouble === null) return;
    const timer = setTimeout(() => {
      setDone(null);
      setTrouble(null);
    }, STAYS);
    return () => clearTimeout(timer);
  }, [done, trouble]);

  const actions = useMemo((): Actions => {
    const all = () => [...(now.current.rows?.values() ?? [])];
    const these = (ids: readonly string[]) =>
      ids.flatMap((id) => now.current.rows?.get(id) ?? ([] satisfies readonly Copy[]));
    const run = async (act: Act, gone: readonly string[] = []) => {
      if (library === null) return;
      const outcome = await act.run(library);
      setTrouble(outcome.ok ? null : outcome.failure);
      if (!outcome.ok) return;
      now.current.take(outcome.value);
      now.current.drop(gone);
      if (act.undo !== null) past.current.push(act);
      if (act.done !== null) setDone(act.done);
    };
    const undo = async () => {
      const act = past.current.pop();
      if (library === null || !act?.undo) return;
      const outcome = await act.undo(library);
      setTrouble(outcome.ok ? null : outcome.failure);
      if (outcome.ok) now.current.take(outcome.value);
      // It can be tried again, but for what is gone.
      else if (outcome.failure !== 'gone') past.current.push(act);
      setDone(past.current.at(-1)?.done ?? null);
    };
    return {
      onArchive: (ids, archived) => void run(archive(these(ids), archived)),
      onFavourite: (ids, favourite) => void run(favour(these(ids), favourite)),
      onTag: (ids, add, less) => void run(tag(these(ids), add, less)),
      onDelete: (ids) => void run(remove(these(ids))),
      onBringBack: (ids) => void run(bringBack(these(ids))),
      onPurge: (ids) => {
        const copies = these(ids).filter(({ deletedAt }) => deletedAt !== null);
        void run(
          purge(copies),
          copies.map(({ id }) => id),
        );
      },
      onRenameTag: (from, to) => void run(renameTag(all(), from, to)),
      onDeleteTag: (name) => void run(deleteTag(all(), name)),
      onUndo: () => void undo(),
    };
  }, [library]);
  return { done, trouble, actions };
}
