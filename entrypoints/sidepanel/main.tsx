import { say } from '../../platform/i18n';
import { ownWindow } from '../../platform/window-tabs';
import { renderPage } from '../shared/render-page';
import { Panel } from './Panel';

/** The page opened as a tab can name the window to read in; web pages cannot open it. */
const named = new URLSearchParams(location.search).get('window');

const findWindow = async () => (named === null ? ownWindow() : Number(named));

renderPage(say('extension_name'), <Panel findWindow={findWindow} />);
