import { say } from '../../platform/i18n';
import { renderPage } from '../shared/render-page';
import { Library } from './Library';

// Rows come later than the page: its own place is restored when they are there.
history.scrollRestoration = 'manual';
renderPage(say('library_page_title'), <Library />);
