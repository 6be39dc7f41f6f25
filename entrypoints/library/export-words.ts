import type { ExportWords } from '../../core/export/words';
import { say, wordsLocale } from '../../platform/i18n';

/** What exported files say in our own words, in the reader's language. */
export const exportWords = (): ExportWords => ({
  lang: wordsLocale(),
  untitled: say('untitled'),
  about: {
    person: [say('about_author'), say('about_authors')],
    organisation: [say('about_organisation'), say('about_organisations')],
  },
  missing: say('export_missing_picture'),
  source: say('export_source'),
  savedOn: say('export_saved_on'),
  contents: say('export_contents'),
  links: say('export_links'),
  library: say('library_heading'),
  highlights: say('highlights'),
  notes: say('highlights_notes'),
  colours: {
    yellow: say('highlight_colour_yellow'),
    green: say('highlight_colour_green'),
    blue: say('highlight_colour_blue'),
    rose: say('highlight_colour_rose'),
  },
  lost: say('highlight_lost'),
  backToText: say('highlight_back'),
});
