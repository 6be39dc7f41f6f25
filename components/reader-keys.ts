import type { PageKey } from './page-keys';

export type ReaderAct =
  | 'next'
  | 'before'
  | 'next-section'
  | 'section-before'
  | 'down'
  | 'up'
  | 'outline'
  | 'find'
  | 'focus'
  | 'highlight'
  | 'save'
  | 'listen'
  | 'keys'
  | 'leave';

/** The keys of the reader page: what hears them and what lists them both read this. */
export const readerKeyTable: readonly PageKey<ReaderAct>[] = [
  { keys: ['j'], what: 'reader_key_next', act: 'next' },
  { keys: ['k'], what: 'reader_key_before', act: 'before' },
  { keys: ['n'], what: 'reader_key_next_section', act: 'next-section' },
  { keys: ['p'], what: 'reader_key_section_before', act: 'section-before' },
  { keys: ['o'], what: 'reader_key_outline', act: 'outline' },
  { keys: ['/'], what: 'reader_key_find', act: 'find' },
  { keys: [], elsewhere: ['Enter', 'F3'], what: 'reader_key_find_next', act: null },
  { keys: [], elsewhere: ['Shift+Enter', 'Shift+F3'], what: 'reader_key_find_before', act: null },
  { keys: ['f'], what: 'reader_key_focus', act: 'focus' },
  { keys: ['ArrowDown'], what: 'reader_key_down', act: 'down', belongs: true },
  { keys: ['ArrowUp'], what: 'reader_key_up', act: 'up', belongs: true },
  { keys: ['h'], what: 'reader_key_highlight', act: 'highlight' },
  { keys: ['s'], what: 'reader_key_save', act: 'save' },
  { keys: ['l'], what: 'reader_key_listen', act: 'listen' },
  { keys: ['Escape'], what: 'reader_key_leave', act: 'leave', belongs: true },
  { keys: ['?'], what: 'reader_key_keys', act: 'keys' },
];
