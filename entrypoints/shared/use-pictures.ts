import { useEffect, useState } from 'preact/hooks';
import type { PictureCallbacks, Pictures } from '../../components/article-props';
import { pictures, readSetting, type Pictures as Setting, writeSetting } from '../../platform/settings';
import { localArea } from '../../platform/storage';

const shownAs: Readonly<Record<Setting, Pictures>> = { always: 'shown', ask: 'offered', never: 'hidden' };

/** Whether remote pictures are shown: as the setting says, until the reader asks for them on this page. */
export function usePictures(): readonly [Pictures, PictureCallbacks] {
  // Hidden until the setting is read: nothing may be requested before.
  const [shown, setShown] = useState<Pictures>('hidden');
  useEffect(() => {
    const read = async () => setShown(shownAs[await readSetting(localArea(), pictures)]);
    void read();
  }, []);
  return [
    shown,
    {
      onShowPictures: () => setShown('shown'),
      onAlwaysShowPictures: () => {
        setShown('shown');
        void writeSetting(localArea(), pictures, 'always');
      },
    },
  ];
}
