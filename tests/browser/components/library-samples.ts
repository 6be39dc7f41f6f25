import { vi } from 'vitest';
import type { CopyPanelProps } from '../../../components/CopyPanel';
import type { LibraryViewProps } from '../../../components/LibraryView';
import type {
  CopyRow,
  FoundRow,
  LibraryState,
  Query,
  StorageProps,
  TransferProps,
} from '../../../components/library-props';

export const row: CopyRow = {
  id: 'a1',
  url: 'https://www.harbour-review.example/essays/the-mill-that-waits',
  title: 'The Mill That Waits for the Moon',
  siteName: 'The Harbour Review',
  authors: ['Ada Hollow'],
  publishedTime: '2026-05-03',
  lang: 'en',
  dir: 'ltr',
  excerpt: 'Twice a day a creek in the south runs backwards.',
  wordCount: 1240,
  readingMinutes: 5.4,
  holds: 'article',
  savedAt: '2026-11-20T12:00:00.000Z',
  openedAt: null,
  tags: [],
  archived: false,
  favourite: false,
  place: null,
  deletedAt: null,
  missingImages: 0,
};

const few: readonly CopyRow[] = [
  { ...row, tags: ['tides', 'water'], favourite: true, place: { share: 0.42 } },
  {
    ...row,
    id: 'a2',
    title:
      'What the Lighthouse Keepers Wrote Down When Nobody Was Looking, and Why Their Weather Books Are Worth More Today Than the Lamps Ever Were',
    authors: ['Jonas Ferrier', 'Mirela Stan'],
    siteName: 'Slow Weather Quarterly',
    url: 'https://slow-weather.example/lighthouse',
    wordCount: 6180,
    readingMinutes: 27,
    savedAt: '2026-11-18T08:00:00.000Z',
    missingImages: 2,
    place: { share: 0.08 },
  },
  {
    ...row,
    id: 'a3',
    title: '月を待つ水車',
    lang: 'ja',
    siteName: '港の書評',
    authors: ['青木 波'],
    url: 'https://minato.example/mizuguruma',
    tags: ['水'],
  },
  {
    ...row,
    id: 'a4',
    title: 'الطاحونة التي تنتظر القمر',
    lang: 'ar',
    dir: 'rtl',
    siteName: 'مجلة الميناء',
    authors: ['ليلى حداد'],
    url: 'https://mina.example/tahuna',
  },
  {
    ...row,
    id: 'a5',
    title: null,
    siteName: null,
    authors: [],
    publishedTime: null,
    url: 'https://www.long-forgotten.example/2009/03/notes-on-eels/',
    holds: 'link',
    wordCount: 0,
    readingMinutes: 0,
    tags: ['later'],
  },
  { ...row, id: 'a6', title: 'Three Hundred Eels a Year', wordCount: 1, authors: [], savedAt: '2025-02-02T08:00:00Z' },
];

const plain = (copy: CopyRow): FoundRow => ({ copy, titleMarks: [], snippets: [] });

export const rows: readonly FoundRow[] = few.map(plain);

export const manyRows = (count: number): FoundRow[] =>
  Array.from({ length: count }, (_, index) => plain({ ...row, id: `m${index}`, title: `Article number ${index}` }));

export const query: Query = {
  shelf: 'unread',
  words: '',
  site: null,
  author: null,
  tags: [],
  since: null,
  sort: null,
  backwards: false,
};

export const openState = (shown: readonly FoundRow[] = rows): Extract<LibraryState, { phase: 'open' }> => ({
  phase: 'open',
  more: false,
  rows: shown,
  searching: false,
  counts: { unread: shown.length, all: 140, favourites: 3, archive: 82, deleted: 2 },
  facets: {
    sites: [
      { value: 'harbour-review.example', count: 12 },
      { value: 'slow-weather.example', count: 3 },
    ],
    authors: [{ value: 'Ada Hollow', count: 12 }],
    tags: [{ value: 'water', count: 7 }],
    since: [
      { value: 'day', count: 0 },
      { value: 'week', count: 2 },
      { value: 'month', count: 6 },
      { value: 'year', count: 90 },
    ],
  },
  tags: [
    { value: 'water', count: 7 },
    { value: 'tides', count: 4 },
    { value: 'later', count: 1 },
  ],
  foundAnywhere: 0,
});

export const found: readonly FoundRow[] = few.slice(0, 2).map((copy) => ({
  copy,
  titleMarks: copy.id === 'a1' ? [[4, 8]] : [],
  snippets: [
    {
      text: '… The mill at the end of the creek has no wheel you can see. It sits under the floor, and it turns twice a day when the sea has gone far enough down to let the pond fall through it.',
      marks: [[6, 10]],
    },
  ],
}));

export const transferProps = () =>
  ({
    state: { phase: 'idle' },
    onTakeOut: vi.fn(),
    onBringIn: vi.fn(),
    onTake: vi.fn(),
    onCancel: vi.fn(),
  }) satisfies TransferProps;

export const storageProps = () =>
  ({
    facts: {
      used: 184_000_000,
      quota: 12_400_000_000,
      persisted: false,
      copies: 142,
      exportedAt: null,
      sinceExport: 142,
    },
    answer: null,
    onAskToKeep: vi.fn(),
    remind: false,
    onDismissReminder: vi.fn(),
    transfer: transferProps(),
    check: { state: { phase: 'idle' }, onCheck: vi.fn() },
  }) satisfies StorageProps;

export const libraryProps = () =>
  ({
    state: openState(),
    query,
    onQuery: vi.fn(),
    queryAddress: ({ shelf }) => `#shelf=${shelf}`,
    highlights: null,
    highlightsAddress: '#view=highlights',
    copyAddress: ({ id }) => `#copy=${id}`,
    done: null,
    trouble: null,
    singleKeys: true,
    onSingleKeys: vi.fn(),
    storage: storageProps(),
    missed: null,
    shortcut: 'Alt+Shift+L',
    onSettings: vi.fn(),
    onRetry: vi.fn(),
    onArchive: vi.fn(),
    onFavourite: vi.fn(),
    onTag: vi.fn(),
    onDelete: vi.fn(),
    onBringBack: vi.fn(),
    onPurge: vi.fn(),
    onExport: vi.fn(),
    onRenameTag: vi.fn(),
    onDeleteTag: vi.fn(),
    onUndo: vi.fn(),
  }) satisfies LibraryViewProps;

export const copyProps = () =>
  ({
    copy: { ...row, tags: ['water'], missingImages: 1 },
    origin: { askedUrl: row.url, savedAt: row.savedAt, engine: '0.1.0', rule: 'harbour-review.example' },
    check: null,
    knownTags: [{ value: 'water', count: 7 }],
    trouble: null,
    onCheck: vi.fn(),
    onFavourite: vi.fn(),
    onArchive: vi.fn(),
    onTag: vi.fn(),
    onTagging: vi.fn(),
    onDelete: vi.fn(),
    onBringBack: vi.fn(),
  }) satisfies CopyPanelProps;
