import { say } from '../../platform/i18n';
import { renderPage } from '../shared/render-page';
import { Options } from './Options';

renderPage(say('options_page_title'), <Options />);
