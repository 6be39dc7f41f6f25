/** Colours as `#rrggbb`: how they mix and how well one is read on the other. */

type Channels = readonly [red: number, green: number, blue: number];

const channels = (hex: string): Channels => {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
};

const hexOf = (all: Channels): string =>
  `#${all.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** From 1 for the same colour to 21 for black on white. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** @param share of `other`, from 0 to 1 */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)];
  const between = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
  return hexOf([between(0), between(1), between(2)]);
}

/** `colour`, or as little of `towards` in it as it takes to be read on `paper`; `towards` itself where nothing else is. */
export function legible(colour: string, towards: string, paper: string, least: number): string {
  for (let step = 0; step < 20; step++) {
    const mixed = mix(colour, towards, step / 20);
    if (contrast(mixed, paper) >= least) return mixed;
  }
  return towards;
}
