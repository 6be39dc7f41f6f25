import { openLibrary, type StoredLibrary } from '../../library/indexed';
import type { Outcome } from '../../library/library';

/** Opens the library of this profile. */
export const open = (): Promise<Outcome<StoredLibrary>> => openLibrary();
