import { openLibrary } from '../../library/indexed';
import type { Library, Outcome } from '../../library/library';

/** Opens the library of this profile. */
export const open = (): Promise<Outcome<Library>> => openLibrary();
