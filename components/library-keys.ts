import type { PageKey } from './page-keys';

type LibraryAct = 'list' | 'undo' | 'search' | 'keys';

/** Those without an act are heard by the list. */
export const libraryKeyTable: readonly PageKey<LibraryAct>[] = [
  { keys: ['j'], elsewhere: ['ArrowDown'], what: 'library_key_next', act: 'list' },
  { keys: ['k'], elsewhere: ['ArrowUp'], what: 'library_key_before', act: 'list' },
  { keys: [], elsewhere: ['Enter'], what: 'library_key_open', act: null },
  { keys: [], elsewhere: ['e'], what: 'library_key_archive', act: null },
  { keys: [], elsewhere: ['f'], what: 'library_key_favourite', act: null },
  { keys: [], elsewhere: ['t'], what: 'library_key_tags', act: null },
  { keys: [], elsewhere: ['#', 'Delete'], what: 'library_key_delete', act: null },
  { keys: ['z'], what: 'library_key_undo', act: 'undo' },
  { keys: [], elsewhere: ['x', 'Space'], what: 'library_key_select', act: null },
  { keys: [], elsewhere: ['Ctrl+A', '⌘A'], what: 'library_key_all', act: null },
  { keys: ['/'], what: 'library_key_search', act: 'search' },
  { keys: [], elsewhere: ['Escape'], what: 'library_key_none', act: null },
  { keys: ['?'], what: 'library_key_keys', act: 'keys' },
];
