import { OptionsView } from '../../components/OptionsView';
import { hasBeside } from '../../platform/beside';
import { libraryKeys } from '../../platform/library-settings';
import { panelFollows } from '../../platform/panel-settings';
import { readerAids } from '../../platform/reader-settings';
import { pictures } from '../../platform/settings';
import { shortcut, shortcutSettings } from '../../platform/shortcut';
import { useLookControls } from '../shared/look/use-look-controls';
import { useLoaded } from '../shared/use-loaded';
import { useNotice } from '../shared/use-notice';
import { useAccess } from './use-access';
import { useAloudSettings } from './use-aloud-settings';
import { useFollowed } from './use-followed';
import { useOwnRules } from './use-own-rules';
import { usePack } from './use-pack';
import { useSites } from './use-sites';
import { useTransfer } from './use-transfer';

const now = () => new Date();
const changeShortcut = shortcutSettings();

export function Options() {
  const [chosen, choose] = useFollowed(pictures);
  const [aids, onAids] = useFollowed(readerAids);
  const [follows, onFollows] = useFollowed(panelFollows);
  const [singleKeys, onSingleKeys] = useFollowed(libraryKeys);
  return (
    <OptionsView
      pictures={chosen ?? pictures.fallback}
      onPictures={choose}
      look={useLookControls(null)}
      reading={{ aids, onAids, follows: hasBeside() ? follows : null, onFollows }}
      aloud={useAloudSettings()}
      notice={useNotice()}
      sites={useSites()}
      rules={usePack(now)}
      own={useOwnRules()}
      keyboard={{
        shortcut: useLoaded(shortcut, null),
        onChangeShortcut: changeShortcut === null ? null : () => void changeShortcut(),
        singleKeys,
        onSingleKeys,
      }}
      access={useAccess()}
      transfer={useTransfer()}
      onLibrary={() => location.assign('/library.html')}
    />
  );
}
