import type { Library, Outcome } from '../../library/library';
import { placeholderLibrary } from './placeholder';
import type { Transfers } from './transfer';

/** Opens the library of this profile. TEMPORARY: `openLibrary` of library/indexed.ts comes here. */
export const open = async (): Promise<Outcome<Library>> => ({ ok: true, value: placeholderLibrary() });

/** The ways in and out. TEMPORARY: `null` until core/export, library/out and library/in are there. */
export const openTransfers = (_library: Library): Transfers | null => null;
