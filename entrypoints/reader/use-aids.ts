import type { OrientationProps, ReaderAids } from '../../components/reader-props';
import { libraryKeys } from '../../platform/library-settings';
import { readerAids } from '../../platform/reader-settings';
import { useSetting } from '../shared/use-setting';

/** Until it is known what the reader wants, nothing is shown that might go away again. */
const unknown: ReaderAids = { outline: false, focus: 'off' };

/** What helps to find the way, as the reader left it. The switch for single letters is that of the library. */
export function useAids(): OrientationProps {
  const [aids, onAids] = useSetting(readerAids);
  const [singleKeys, onSingleKeys] = useSetting(libraryKeys);
  return { aids: aids ?? unknown, onAids, singleKeys: singleKeys ?? false, onSingleKeys };
}
