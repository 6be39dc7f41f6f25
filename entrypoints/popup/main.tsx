import { say } from '../../platform/i18n';
import { activeTab, tabById } from '../../platform/tabs';
import { renderPage } from '../shared/render-page';
import { Popup } from './Popup';

/** The page opened as a tab can name the tab to clean; web pages cannot open it. */
const named = new URLSearchParams(location.search).get('tab');

const findTab = () => (named === null ? activeTab() : tabById(Number(named)));

renderPage(say('extension_name'), <Popup findTab={findTab} />);
