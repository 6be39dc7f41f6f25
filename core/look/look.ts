/** How articles are set and coloured, as the reader wants it. JSON-safe. */

export type Theme = 'system' | 'light' | 'sepia' | 'dark' | 'black' | 'own';

/** A book serif, a humanist sans, two made for tired or dyslexic eyes, and that of the system. */
export type Face = 'literata' | 'source-sans' | 'atkinson' | 'opendyslexic' | 'system';

export interface OwnColours {
  /** `#rrggbb`, in small letters. */
  readonly paper: string;
  readonly ink: string;
}

export interface Look {
  readonly theme: Theme;
  /** Kept while another theme is chosen. */
  readonly own: OwnColours;
  readonly face: Face;
  /** Percent of the usual size, which is smaller in the popup than in the reader. */
  readonly size: number;
  /** Percent of the line height that is usual in the article's language. */
  readonly leading: number;
  /** Characters a line; the same width holds about half as many ideographs. */
  readonly measure: number;
  /** More room between letters, in hundredths of an em. Left out where letters are joined or stand in squares. */
  readonly letters: number;
  /** More room between words, in hundredths of an em. */
  readonly words: number;
  readonly justified: boolean;
  /** Whether words are divided, by the rules of the article's language. */
  readonly hyphens: boolean;
}
