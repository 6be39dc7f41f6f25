import { say } from '../../platform/i18n';
import { renderPage } from '../shared/render-page';
import { Reader } from './Reader';

renderPage(say('extension_name'), <Reader />);
