import { allowParsing } from '../../core/clean/sanitize';
import { Workroom } from '../../core/workroom/workroom';

allowParsing();

export const makeRoom = (): Workroom => new Workroom(() => performance.now());
