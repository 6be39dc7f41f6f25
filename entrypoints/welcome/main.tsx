import { say } from '../../platform/i18n';
import { renderPage } from '../shared/render-page';
import { Welcome } from './Welcome';

renderPage(say('welcome_page_title'), <Welcome />);
