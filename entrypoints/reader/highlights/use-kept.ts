import { useEffect, useState } from 'preact/hooks';
import type { SaveProps } from '../../../components/save-props';
import type { Highlight } from '../../../core/highlight';
import type { Library } from '../../../library/library';
import type { OpenCopy } from '../load-copy';

/** The copy that the highlights of the page belong to. */
export interface Bound {
  readonly library: Library;
  readonly id: string;
}

/** The id of a copy that says what the page says: it was saved here, or before and nothing changed. */
function savedId(save: SaveProps | null): string | null {
  if (save === null) return null;
  const { view } = save;
  if (view.phase === 'saved') return view.id;
  const [newest] = view.phase === 'kept' ? view.copies : [];
  return newest !== undefined && newest.changes.length === 0 ? newest.id : null;
}

/** @param save of an article that is no copy yet */
export function useBound(copy: OpenCopy | null, save: SaveProps | null): Bound | null {
  const [bound, setBound] = useState<Bound | null>(null);
  const id = copy === null ? savedId(save) : null;
  useEffect(() => {
    if (copy !== null) return setBound({ library: copy.library, id: copy.row.id });
    if (id === null) return setBound(null);
    let over = false;
    const open = async () => {
      const { openOnce } = await import('../load-copy');
      const opened = await openOnce();
      if (!over && opened.ok) setBound({ library: opened.value, id });
    };
    void open();
    return () => {
      over = true;
    };
  }, [copy, id]);
  return bound;
}

/** The highlights of a copy, in whichever window they are changed. */
export function useKept(bound: Bound | null): readonly Highlight[] {
  const [kept, setKept] = useState<readonly Highlight[]>([]);
  useEffect(() => {
    setKept([]);
    if (bound === null) return;
    const { library, id } = bound;
    const over = new AbortController();
    const { signal } = over;
    let last = '';
    const read = async () => {
      const found = await library.highlights(id);
      if (signal.aborted || !found.ok) return;
      // The copy changes for other reasons too, with each place that is read.
      const now = JSON.stringify(found.value);
      if (now !== last) setKept(found.value);
      last = now;
    };
    library.watch(({ ids }) => (ids.includes(id) ? void read() : undefined), signal);
    void read();
    return () => over.abort();
  }, [bound]);
  return kept;
}
