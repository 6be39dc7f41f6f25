import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckResult, CopyPanelProps, CopyTrouble } from '../../components/CopyPanel';
import type { Facet } from '../../components/library-props';
import type { Copy } from '../../library/copy';
import type { CopyChange, Library, Outcome } from '../../library/library';
import { countTags } from '../library/select';
import type { OpenCopy } from './load-copy';
import { usePlace } from './use-place';

/**
 * The row as it is now, in whichever window it was changed.
 *
 * @param onPurged hears that it was deleted for good in another one
 */
function useRow(open: OpenCopy | null, onPurged: () => void): readonly [Copy | null, (row: Copy) => void] {
  const [row, setRow] = useState<Copy | null>(null);
  useEffect(() => {
    if (open === null) return setRow(null);
    const { library } = open;
    const { id } = open.row;
    const over = new AbortController();
    const read = async () => {
      const outcome = await library.get(id);
      if (over.signal.aborted) return;
      if (outcome.ok) setRow(outcome.value);
      else if (outcome.failure === 'gone') onPurged();
    };
    setRow(open.row);
    library.watch(({ ids }) => (ids.includes(id) ? void read() : undefined), over.signal);
    void library.change([id], { openedAt: new Date().toISOString() });
    return () => over.abort();
  }, [open, onPurged]);
  return [row, setRow];
}

async function tagsOf(library: Library): Promise<readonly Facet[]> {
  const all: Copy[] = [];
  for await (const portion of library.all()) all.push(...portion);
  return countTags(all);
}

/** What was read to its end begins anew. */
const placeOf = ({ library, row: { id, place }, contents }: OpenCopy) => ({
  id,
  text: contents.article.text,
  place: place === null || place.share >= 1 ? null : place,
  onPlace: (to: NonNullable<typeof place>) => void library.change([id], { place: to }),
});

/** What the reader page shows of a saved copy and does with it, and the way to change it from elsewhere on the page. */
export function useCopy(open: OpenCopy | null): readonly [CopyPanelProps | null, (to: CopyChange) => void] {
  const [trouble, setTrouble] = useState<CopyTrouble | null>(null);
  const [row, setRow] = useRow(
    open,
    useCallback(() => setTrouble('purged'), []),
  );
  const [check, setCheck] = useState<CheckResult | null>(null);
  const [knownTags, setKnownTags] = useState<readonly Facet[]>([]);
  usePlace(open === null ? null : placeOf(open));
  if (open === null || row === null) return [null, () => undefined];
  const { library, contents } = open;
  const ids = [row.id];
  const run = async (work: Promise<Outcome<readonly Copy[]>>) => {
    const outcome = await work;
    setTrouble(outcome.ok ? null : outcome.failure);
    const [changed] = outcome.ok ? outcome.value : [];
    if (changed !== undefined) setRow(changed);
  };
  const change = (to: CopyChange) => void run(library.change(ids, to));
  const verify = async () => {
    const outcome = await library.verify(row.id);
    setTrouble(outcome.ok ? null : outcome.failure);
    if (outcome.ok) setCheck({ ...outcome.value, images: outcome.value.images.length });
  };
  const panel: CopyPanelProps = {
    copy: row,
    origin: contents.provenance,
    check,
    knownTags,
    trouble,
    onCheck: () => void verify(),
    onFavourite: (favourite) => change({ favourite }),
    onArchive: (archived) => change({ archived }),
    onTag: (addTags, removeTags) => change({ addTags, removeTags }),
    onTagging: () => void tagsOf(library).then(setKnownTags),
    onDelete: () => void run(library.remove(ids)),
    onBringBack: () => void run(library.bringBack(ids)),
  };
  return [panel, change];
}
