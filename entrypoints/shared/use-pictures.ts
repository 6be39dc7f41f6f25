import { useEffect, useState } from 'preact/hooks';
import type { PictureCallbacks, Pictures } from '../../components/article-props';
import { pictures, readSetting, type Pictures as Setting, writeSetting } from '../../platform/settings';
import { localArea } from '../../platform/storage';

const shownAs: Readonly<Record<Setting, Pictures>> = { always: 'shown', ask: 'offered', never: 'hidden' };

/**
 * Whether remote pictures are shown: as the setting says, until the reader asks for them on this page.
 *
 * @param of what they belong to; with another one what the reader asked for is over
 */
export function usePictures(of: unknown = null): readonly [Pictures, PictureCallbacks] {
  const [known, setKnown] = useState<{ readonly of: unknown; readonly shown: Pictures } | null>(null);
  useEffect(() => {
    const read = async () => setKnown({ of, shown: shownAs[await readSetting(localArea(), pictures)] });
    void read();
  }, [of]);
  return [
    // Hidden until the setting is read: nothing may be requested before.
    known !== null && known.of === of ? known.shown : 'hidden',
    {
      onShowPictures: () => setKnown({ of, shown: 'shown' }),
      onAlwaysShowPictures: () => {
        setKnown({ of, shown: 'shown' });
        void writeSetting(localArea(), pictures, 'always');
      },
    },
  ];
}
