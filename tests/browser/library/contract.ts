import { afterEach, beforeEach, describe } from 'vitest';
import { changing } from './contract-changing';
import { finding } from './contract-finding';
import { keeping } from './contract-keeping';
import { marking } from './contract-marking';
import { makeHands, type Open, type Opened } from './hands';

/** What library.ts says, of any library. */
export function contract(name: string, open: Open): void {
  describe(name, () => {
    let opened: Opened | null = null;
    let ticks = 0;
    const now = () => new Date(Date.UTC(2026, 5, 1) + 1000 * ticks++);
    const hands = makeHands(() => {
      if (opened === null) {
        throw new Error('No test runs');
      }
      return opened;
    }, now);

    beforeEach(async () => {
      ticks = 0;
      opened = await open({ now, newId: () => crypto.randomUUID() });
    });
    afterEach(async () => {
      await opened?.dispose();
      opened = null;
    });

    keeping(hands);
    changing(hands);
    finding(hands);
    marking(hands);
  });
}
