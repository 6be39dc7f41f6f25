/** Texts to match a cue against, on lines and parted by `~`. */
export interface CueTexts {
  readonly what: string;
  readonly matches: (text: string) => boolean;
  readonly texts: string;
}

export const textsOf = ({ texts }: CueTexts): string[] =>
  texts
    .split(/\s*[~\n]\s*/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
