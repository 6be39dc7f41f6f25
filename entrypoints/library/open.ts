import { openLibrary } from '../../library/indexed';
import type { Library, Outcome } from '../../library/library';
import type { Transfers } from './transfer';

/** Opens the library of this profile. */
export const open = (): Promise<Outcome<Library>> => openLibrary();

/** The ways in and out. TEMPORARY: `null` until core/export, library/out and library/in are there. */
export const openTransfers = (_library: Library): Transfers | null => null;
