import { say } from '../../platform/i18n';
import { renderPage } from '../shared/render-page';
import { Options } from './Options';

renderPage(say('options_page_title'), <Options />);
// An address with the name of a section leads there; the browser looked for it before the page was filled.
// Firefox notes an error where nothing is named.
if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.focus();
