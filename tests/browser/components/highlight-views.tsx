import type { ComponentChild } from 'preact';
import { vi } from 'vitest';
import type { HighlightFault, HighlightRow, HighlightsProps } from '../../../components/highlight-props';
import type { LibraryHighlightsProps } from '../../../components/LibraryHighlights';
import { LibraryView } from '../../../components/LibraryView';
import type { HighlightsState } from '../../../components/library-highlight-props';
import { ReaderView } from '../../../components/ReaderView';
import { copyProps, libraryProps } from './library-samples';
import { article } from './samples';
import { readerProps, shown } from './view-props';

export const highlightRows: readonly HighlightRow[] = [
  { id: 'h1', colour: 'yellow', note: null, quote: 'Twice a day a creek in the south runs backwards.', lost: false },
  {
    id: 'h2',
    colour: 'green',
    note: 'Which creek?\nLook at the tide table.',
    quote: 'the miller opens the gate',
    lost: false,
  },
  { id: 'h3', colour: 'blue', note: 'ملاحظة', quote: 'الطاحونة تنتظر القمر', lost: false },
  { id: 'h4', colour: 'rose', note: 'Was it true?', quote: 'A sentence that an update took out.', lost: true },
];

export const highlightsProps = () =>
  ({
    rows: highlightRows,
    painted: true,
    selected: null as HighlightsProps['selected'],
    opened: null as HighlightsProps['opened'],
    news: null as HighlightsProps['news'],
    deleted: false as boolean,
    onHighlight: vi.fn(),
    onKey: vi.fn(),
    onCopyQuote: vi.fn(async () => true),
    onGo: vi.fn(),
    onClose: vi.fn(),
    onUndo: vi.fn(),
    onChange: vi.fn(async () => null as HighlightFault | null),
    onDelete: vi.fn(),
  }) satisfies HighlightsProps;

const group = {
  id: 'a1',
  title: 'The Mill That Waits for the Moon',
  from: 'The Harbour Review',
  lang: 'en',
  dir: 'ltr' as const,
  address: '/reader.html#copy=a1',
  rows: highlightRows.map((row) => ({ row, address: `/reader.html#copy=a1&highlight=${row.id}` })),
};
const arabic = {
  ...group,
  id: 'a4',
  title: 'الطاحونة التي تنتظر القمر',
  from: 'مجلة الميناء',
  lang: 'ar',
  dir: 'rtl' as const,
};

export const allHighlightsProps = (state: Partial<Extract<HighlightsState, { phase: 'open' }>> = {}) =>
  ({
    query: { words: '', colour: null },
    onQuery: vi.fn(),
    onMore: vi.fn(),
    state: { phase: 'open', groups: [group, arabic], all: 8, found: 8, more: 0, ...state },
  }) satisfies Omit<LibraryHighlightsProps, 'shelves'>;

const reader = (highlights: Partial<HighlightsProps>) => () => (
  <ReaderView
    {...readerProps()}
    state={shown(article)}
    copy={copyProps()}
    highlights={{ ...highlightsProps(), ...highlights }}
  />
);
const library = (state: Partial<Extract<HighlightsState, { phase: 'open' }>>) => () => (
  <LibraryView {...libraryProps()} highlights={allHighlightsProps(state)} />
);

/** Highlights in all their states. */
export const highlightViews: Readonly<Record<string, () => ComponentChild>> = {
  'reader, highlights': reader({}),
  'reader, highlights that cannot be painted': reader({ painted: false, news: 'waits' }),
  'reader, highlights in a private window': reader({ news: 'private' }),
  'reader, text selected': reader({ selected: { x: 300, y: 200 } }),
  'reader, highlight open': reader({
    opened: { row: highlightRows[1] as HighlightRow, at: { x: 30, y: 200 }, focus: null },
  }),
  'reader, highlight deleted': reader({ deleted: true }),
  'library, highlights': library({ more: 3 }),
  'library, no highlight fits': library({ groups: [], found: 0 }),
  'library, no highlights': library({ groups: [], found: 0, all: 0 }),
};
