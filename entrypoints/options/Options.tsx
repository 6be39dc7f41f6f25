import { useState } from 'preact/hooks';
import { OptionsView } from '../../components/OptionsView';
import { type Pictures, pictures, readSetting, writeSetting } from '../../platform/settings';
import { shortcut, shortcutSettings } from '../../platform/shortcut';
import { localArea } from '../../platform/storage';
import { useLookControls } from '../shared/look/use-look-controls';
import { useLoaded } from '../shared/use-loaded';
import { useNotice } from '../shared/use-notice';
import { useOwnRules } from './use-own-rules';
import { usePack } from './use-pack';
import { useSites } from './use-sites';

function usePicturesSetting(): readonly [Pictures, (value: Pictures) => void] {
  const stored = useLoaded(readPictures, pictures.fallback);
  const [chosen, setChosen] = useState<Pictures | null>(null);
  const choose = (value: Pictures) => {
    setChosen(value);
    void writeSetting(localArea(), pictures, value);
  };
  return [chosen ?? stored, choose];
}

const readPictures = () => readSetting(localArea(), pictures);
const now = () => new Date();
const changeShortcut = shortcutSettings();

export function Options() {
  const [chosen, choose] = usePicturesSetting();
  const notice = useNotice();
  return (
    <OptionsView
      pictures={chosen}
      onPictures={choose}
      look={useLookControls(null)}
      notice={notice}
      sites={useSites()}
      rules={usePack(now)}
      own={useOwnRules()}
      shortcut={useLoaded(shortcut, null)}
      onLibrary={() => location.assign('/library.html')}
      onChangeShortcut={changeShortcut === null ? null : () => void changeShortcut()}
    />
  );
}
