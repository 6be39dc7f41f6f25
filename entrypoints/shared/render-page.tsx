import { type ComponentChild, render } from 'preact';
import { Words } from '../../components/words';
import { isRightToLeft } from '../../core/direction';
import { say, wordsLocale } from '../../platform/i18n';
import { followLook } from './look/follow';

/** Fills a page of the extension, and lets it look as the settings say. */
export function renderPage(title: string, content: ComponentChild): void {
  const host = document.getElementById('app');
  if (host === null) {
    throw new Error('The page has no #app');
  }
  followLook();
  const locale = wordsLocale();
  document.documentElement.lang = locale;
  document.documentElement.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
  document.title = title;
  render(
    <Words lookup={say} locale={locale}>
      {content}
    </Words>,
    host,
  );
}
