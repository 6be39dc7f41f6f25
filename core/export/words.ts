/** What exported files say in our own words. Handed in, so that they can be translated. */
import type { BioKind } from '../article';
import type { Colour } from '../highlight';

export interface ExportWords {
  /** BCP 47, of these words. */
  readonly lang: string;
  readonly untitled: string;
  /** Headings over bios: one, several. */
  readonly about: Readonly<Record<BioKind, readonly [one: string, several: string]>>;
  /** In the place of a picture that is not in the copy. */
  readonly missing: string;
  readonly source: string;
  readonly savedOn: string;
  readonly contents: string;
  /** Over the list of addresses that were never read. */
  readonly links: string;
  readonly library: string;
  /** Headings over the highlights, and over what was noted beside them. */
  readonly highlights: string;
  readonly notes: string;
  readonly colours: Readonly<Record<Colour, string>>;
  /** Of a highlight whose words the text does not have any more. */
  readonly lost: string;
  /** From a note to the passage that it is about. */
  readonly backToText: string;
}

export const WORDS: ExportWords = {
  lang: 'en',
  untitled: 'Untitled',
  about: {
    person: ['About the author', 'About the authors'],
    organisation: ['About the organisation', 'About the organisations'],
  },
  missing: 'Picture not saved',
  source: 'Source',
  savedOn: 'Saved on',
  contents: 'Contents',
  links: 'Addresses to read later',
  library: 'Library',
  highlights: 'Highlights',
  notes: 'Notes',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', rose: 'Rose' },
  lost: 'No longer in the text',
  backToText: 'Back to the text',
};
