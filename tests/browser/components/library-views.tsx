import type { ComponentChild } from 'preact';
import { LibraryView } from '../../../components/LibraryView';
import type { StorageProps, TransferState } from '../../../components/library-props';
import { ReaderView } from '../../../components/ReaderView';
import {
  copyProps,
  found,
  libraryProps,
  openState,
  query,
  row,
  rows,
  storageProps,
  transferProps,
} from './library-samples';
import { article } from './samples';
import { readerProps, shown } from './view-props';

const failed = (fault: 'full' | 'blocked' | 'newer' | 'corrupt' | 'busy') => () => (
  <LibraryView
    {...libraryProps()}
    state={{ phase: 'failed', fault }}
    storage={fault === 'corrupt' ? storageProps() : { ...storageProps(), facts: null, transfer: null }}
  />
);

const transfer = (state: TransferState): StorageProps => ({
  ...storageProps(),
  transfer: { ...transferProps(), state },
});

const moving = (state: TransferState) => () => <LibraryView {...libraryProps()} storage={transfer(state)} />;

const refused = [
  { name: 'row 12', reason: 'Its address is none of the web.' },
  { name: 'https://broken.example/', reason: 'Its date is no date.' },
];

const empty = {
  ...openState([]),
  counts: { unread: 0, all: 0, favourites: 0, archive: 0, deleted: 0 },
};

/** The library in all its states. */
export const libraryViews: Readonly<Record<string, () => ComponentChild>> = {
  'library, loading': () => <LibraryView {...libraryProps()} state={{ phase: 'loading' }} />,
  library: () => <LibraryView {...libraryProps()} />,
  'library, reminder and done': () => (
    <LibraryView
      {...libraryProps()}
      storage={{ ...storageProps(), remind: true }}
      done={{ what: 'archived', count: 1, name: row.title, undo: true }}
    />
  ),
  'library, filtered': () => (
    <LibraryView
      {...libraryProps()}
      query={{ ...query, site: 'harbour-review.example', author: 'Ada Hollow', tags: ['water'], since: 'year' }}
    />
  ),
  'library, found': () => (
    <LibraryView {...libraryProps()} query={{ ...query, words: 'mill' }} state={openState(found)} />
  ),
  'library, nothing found': () => (
    <LibraryView
      {...libraryProps()}
      query={{ ...query, words: 'windmill', site: 'harbour-review.example' }}
      state={{ ...openState([]), foundAnywhere: 3 }}
    />
  ),
  'library, empty shelf': () => <LibraryView {...libraryProps()} state={openState([])} />,
  'library, empty': () => (
    <LibraryView
      {...libraryProps()}
      state={empty}
      storage={{ ...storageProps(), facts: { ...storageProps().facts, copies: 0, sinceExport: 0 } }}
    />
  ),
  'library, deleted': () => (
    <LibraryView
      {...libraryProps()}
      query={{ ...query, shelf: 'deleted' }}
      state={openState(rows.map((one) => ({ ...one, copy: { ...one.copy, deletedAt: '2026-11-21T08:00:00Z' } })))}
      trouble="full"
    />
  ),
  'library, full': failed('full'),
  'library, blocked': failed('blocked'),
  'library, newer': failed('newer'),
  'library, corrupt': failed('corrupt'),
  'library, busy': failed('busy'),
  'library, reading a file': moving({ phase: 'reading', progress: { done: 0, total: 0 } }),
  'library, importing': moving({ phase: 'importing', progress: { done: 120, total: 2000 } }),
  'library, import offered': moving({
    phase: 'offered',
    preview: {
      format: 'Pocket',
      counts: { articles: 0, links: 1204 },
      firstTitles: ['The Eel Question', 'On Small Harbours', 'A Walk at Low Water'],
      duplicates: 31,
      refused,
      left: [{ what: 'notes', names: ['The Eel Question', 'On Small Harbours', 'A Walk at Low Water'] }],
    },
  }),
  'library, imported': moving({
    phase: 'imported',
    report: {
      taken: 1173,
      duplicates: 31,
      refused,
      left: [
        { what: 'notes', names: ['The Eel Question', 'On Small Harbours', 'A Walk at Low Water'] },
        { what: 'dates', names: ['Low Water'] },
      ],
      stopped: null,
    },
  }),
  'library, import stopped': moving({
    phase: 'imported',
    report: { taken: 12, duplicates: 0, refused: [], left: [], stopped: 'full' },
  }),
  'library, unreadable': moving({ phase: 'unreadable', text: 'The file ends before it should.' }),
  'library, exporting': moving({ phase: 'exporting', of: 'library', progress: { done: 12, total: 140 } }),
  'library, exported': moving({ phase: 'exported', of: 'library', count: 139, missing: 1 }),
  'library, exporting what is chosen': moving({ phase: 'exporting', of: 'chosen', progress: { done: 2, total: 14 } }),
  'library, exported what was chosen': moving({ phase: 'exported', of: 'chosen', count: 13, missing: 1 }),
  'reader, saved copy': () => <ReaderView {...readerProps()} state={shown(article)} copy={copyProps()} />,
  'reader, deleted copy': () => (
    <ReaderView
      {...readerProps()}
      state={shown(article)}
      copy={{
        ...copyProps(),
        copy: { ...row, deletedAt: '2026-11-21T08:00:00Z', archived: true, favourite: true },
        check: { text: 'same', source: 'different', images: 2 },
      }}
    />
  ),
  'reader, copy gone': () => <ReaderView {...readerProps()} state={{ phase: 'fault', fault: 'gone' }} />,
};
