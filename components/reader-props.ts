/** How much of the text stands out while the rest is dimmed. */
export type ReadingFocus = 'off' | 'paragraph' | 'lines';

/** What helps to find the way in a long text; kept as the reader left it. */
export interface ReaderAids {
  /** Whether the outline stands beside the text where there is room. */
  readonly outline: boolean;
  readonly focus: ReadingFocus;
}

export interface OrientationProps {
  readonly aids: ReaderAids;
  readonly onAids: (aids: ReaderAids) => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}
