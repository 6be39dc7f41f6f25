import { lookKey } from '../../../platform/look-key';
import { localArea, onStored } from '../../../platform/storage';
import { mirroredRecord } from './mirror';

/** Lets the page look as the settings say, now and when they change in any window. */
export function followLook(): void {
  const follow = async () => {
    const record = (await localArea().get(lookKey))[lookKey] ?? null;
    // Painted so before the scripts ran: nothing else is loaded.
    if (JSON.stringify(record) !== mirroredRecord()) await (await import('./store')).refreshLook();
  };
  onStored(lookKey, async () => (await import('./store')).refreshLook());
  void follow();
}
