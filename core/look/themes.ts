/** The colours of components/tokens.css, for files that have no style sheet of ours. A test holds the two together. */

export interface Roles {
  readonly paper: string;
  readonly ink: string;
  /** What is said beside the text. */
  readonly soft: string;
  readonly hairline: string;
  /** The one accent. */
  readonly leaf: string;
}

export const THEMES = {
  light: { paper: '#fbfaf7', ink: '#1d1b18', soft: '#6a655d', hairline: '#e7e2d9', leaf: '#2c6a4d' },
  sepia: { paper: '#f4ead5', ink: '#3a2f22', soft: '#6b5b45', hairline: '#e0d2b4', leaf: '#2f6146' },
  dark: { paper: '#171614', ink: '#e8e3d9', soft: '#a49d91', hairline: '#2d2a26', leaf: '#86c5a4' },
  black: { paper: '#000000', ink: '#d3cec5', soft: '#948e84', hairline: '#262421', leaf: '#7fbd9c' },
} as const satisfies Readonly<Record<string, Roles>>;

/** Least contrast with the paper, as WCAG 2.2 asks of text (1.4.3). */
export const LEAST_CONTRAST = 4.5;
