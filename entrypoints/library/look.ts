import type { Look } from '../../core/look/look';
import { lookSetting } from '../../platform/look';
import { readSetting } from '../../platform/settings';
import { localArea } from '../../platform/storage';

/** How exported pages are to look: as the reader does. */
export const exportLook = (): Promise<Look> => readSetting(localArea(), lookSetting);
