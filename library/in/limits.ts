/** How much is taken in. Lengths of text in UTF-16 units. */
export const LIMITS = {
  /** Bytes of a file that is read as one text. */
  text: 256 * 1024 * 1024,
  /** Bytes of one file of an archive, unpacked. */
  entry: 256 * 1024 * 1024,
  /** Files in an archive. */
  entries: 200_000,
  /** Files that unpack to more than this may be at most `ratio` times as large as they are packed. */
  suspicious: 16 * 1024 * 1024,
  ratio: 200,
  /** Bytes of a page's source, unpacked: what the engine reads in is smaller. */
  source: 64 * 1024 * 1024,
  /** Titles, names, sentences; what is longer is cut. */
  short: 4000,
  /** Browsers open longer ones; what is saved from a page goes by what its address was. */
  url: 100_000,
  /** Text and HTML of one article. */
  long: 40_000_000,
  excerpt: 240,
  /** Removals, images, bios, authors of one article. */
  list: 20_000,
} as const;
