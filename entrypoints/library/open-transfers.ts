/** The ways in and out of the library. What they need is loaded when they are first taken. */
import type { Library } from '../../library/library';
import { say } from '../../platform/i18n';
import type { Transfers } from './transfer';

export const openTransfers = (library: Library): Transfers => ({
  read: async (files, running) => (await import('./bring-in')).read(library, files, running),
  takeOut: async (running) => (await import('./take-out')).takeOut(library, running),
  write: async (ids, format, running) => (await import('./write-copies')).writeCopies(library, ids, format, running),
});

/** The one way out of a library that is damaged. */
export const rescueTransfers: Transfers = {
  read: async () => ({ ok: false, text: say('library_trouble_corrupt') }),
  takeOut: async (running) => (await import('./rescue')).rescue(running),
  write: async () => ({ ok: false, failure: 'corrupt' }),
};
