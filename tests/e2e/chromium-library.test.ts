import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumPath } from './harness';
import { crash, type Lab, openLab } from './library/crash';
import type * as inpage from './library/inpage';

declare const bundled: typeof inpage;

/** `npm run bench:library-crash` does a hundred. */
const ROUNDS = 5;
const QUOTA = 12_000_000;
const COPY = 1_000_000;

describe.skipIf(chromiumPath === null)('the library', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab(chromiumPath ?? '');
  });
  afterAll(() => lab[Symbol.asyncDispose]());

  it('loses nothing when the browser is killed at any moment', { timeout: 300_000 }, async () => {
    const { problems, acts } = await crash(lab, ROUNDS);
    expect(problems).toEqual([]);
    expect(acts).toBeGreaterThan(ROUNDS);
  });

  it('says that the disk is full, harms nothing, and works again when there is room', async () => {
    // Chromium remembers for half a minute how much room a write has found.
    const { browser, page } = await lab.start(false);
    const before = await page.evaluate(() => bundled.audit());
    const session = await page.createCDPSession();
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: lab.origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin: lab.origin, quotaSize: usage + QUOTA });
    const limited = async () => (await session.send('Storage.getUsageAndQuota', { origin: lab.origin })).overrideActive;
    await vi.waitFor(async () => expect(await limited()).toBe(true));
    const { failure, saved } = await page.evaluate((bytes) => bundled.saveUntilFull(bytes), COPY);
    expect(failure).toBe('full');
    expect(saved.length).toBeGreaterThan(2);
    const after = await page.evaluate(() => bundled.audit());
    expect(after.findings).toEqual([]);
    expect(after.copies.length).toBe(before.copies.length + saved.length);
    // What fills the disk here has another source than it says.
    const harmed = after.copies.filter(({ id, whole, found }) => !found || !(whole || saved.includes(id)));
    expect(harmed).toEqual([]);
    expect(await page.evaluate((ids) => bundled.makeRoom(ids), saved)).toEqual({
      purged: saved.length,
      savedAfter: true,
    });
    await browser.close();
  });
});
