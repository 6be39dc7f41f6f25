import { say } from '../../platform/i18n';
import { renderPage } from '../shared/render-page';
import { load } from './load';
import { Reader } from './Reader';

renderPage(say('extension_name'), <Reader begun={load()} />);
