import { vi } from 'vitest';
import type { KeptCopy, SaveProps, SaveView } from '../../../components/save-props';

export const saveProps = (view: SaveView): SaveProps => ({
  view,
  refused: false,
  onNear: vi.fn(),
  onSave: vi.fn(),
  onCancel: vi.fn(),
  onUndo: vi.fn(),
  onUpdate: vi.fn(),
  onKeepBoth: vi.fn(),
  onGetMissing: vi.fn(),
  addressOf: (id) => `/reader.html#copy=${id}`,
  libraryAddress: '/library.html',
});

const none = { count: 0, askable: 0 };
const kept: KeptCopy = { id: 'c1', savedAt: '2026-03-03T10:00:00.000Z', changes: [], missing: none };

const changed: KeptCopy = {
  ...kept,
  changes: [
    { kind: 'same', count: 2 },
    {
      kind: 'changed',
      words: [
        { kind: 'same', text: 'Nobody alive remembers who dug the pond. The parish book speaks of it in ' },
        { kind: 'removed', text: '1586' },
        { kind: 'added', text: '1568' },
        { kind: 'same', text: ' as a thing that had always been there, and complains about the eels.' },
      ],
    },
    { kind: 'same', count: 1 },
    { kind: 'removed', text: 'The miller paid his rent in eels, three hundred a year.' },
    { kind: 'added', text: 'A correction: an earlier version of this article gave the wrong year.' },
  ],
};

export const saveViews = {
  none: { phase: 'none' },
  reading: { phase: 'saving', stage: 'capture', done: 0, total: 0 },
  pictures: { phase: 'saving', stage: 'pictures', done: 5, total: 12 },
  packing: { phase: 'saving', stage: 'packing', done: 0, total: 0 },
  storing: { phase: 'saving', stage: 'storing', done: 0, total: 0 },
  saved: { phase: 'saved', how: 'new', id: 'c1', missing: none },
  'saved, pictures missing': { phase: 'saved', how: 'new', id: 'c1', missing: { count: 4, askable: 3 } },
  updated: { phase: 'saved', how: 'updated', id: 'c1', missing: none },
  completed: { phase: 'saved', how: 'completed', id: 'c1', missing: { count: 1, askable: 0 } },
  kept: { phase: 'kept', copies: [kept] },
  'kept, pictures missing': { phase: 'kept', copies: [{ ...kept, missing: { count: 3, askable: 3 } }] },
  'kept twice': { phase: 'kept', copies: [kept, kept] },
  changed: { phase: 'kept', copies: [changed] },
  near: { phase: 'near', id: 'c2', from: 'The Harbour Review', title: 'The mill that waits for the tide' },
  cancelled: { phase: 'cancelled' },
  undone: { phase: 'undone' },
  full: { phase: 'failed', fault: 'full' },
  private: { phase: 'failed', fault: 'private' },
} satisfies Record<string, SaveView>;
