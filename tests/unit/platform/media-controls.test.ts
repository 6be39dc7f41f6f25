import { afterEach, expect, test, vi } from 'vitest';
import { takeMediaControls } from '../../../platform/media-controls';

const HEADER = 44;
const none = () => undefined;
const acts = { play: none, pause: none, stop: none, sentence: none, passage: none };

afterEach(() => vi.unstubAllGlobals());

/** The samples of the sound that plays under a voice, from −1 to 1, and their number a second. */
async function soundUnder(): Promise<{ samples: readonly number[]; rate: number }> {
  const made: Blob[] = [];
  vi.stubGlobal('navigator', { mediaSession: { setActionHandler: none } });
  vi.stubGlobal('MediaMetadata', class {});
  vi.stubGlobal('Audio', class {});
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:sound';
  });
  takeMediaControls({ title: 'The ferry', artist: 'Ada' }, acts);
  const wave = new DataView((await made[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  const count = (wave.byteLength - HEADER) / 2;
  const samples = Array.from({ length: count }, (_, at) => wave.getInt16(HEADER + at * 2, true) / 32_768);
  return { samples, rate: wave.getUint32(24, true) };
}

test('what plays under a voice is no silence to Firefox', async () => {
  const { samples } = await soundUnder();
  const mean = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
  // AUDIBILITY_THREHSOLD in its dom/media/AudibilityMonitor.h, in decibels.
  expect(20 * Math.log10(mean)).toBeGreaterThan(-72);
});

test('no ear hears it: it swings more slowly than the lowest tone, and has no jump where it begins again', async () => {
  const { samples, rate } = await soundUnder();
  const rises = samples.filter((one, at) => one > 0 && (samples[at - 1] ?? 0) <= 0).length;
  expect(rises / (samples.length / rate)).toBeLessThan(20);
  const jumps = samples.map((one, at) => Math.abs(one - (samples.at(at - 1) ?? 0)));
  expect(Math.max(...jumps)).toBeLessThanOrEqual(1 / 32_768);
});

test('it is long enough for Chromium, which gives no keys to five seconds', async () => {
  const { samples, rate } = await soundUnder();
  expect(samples.length / rate).toBeGreaterThan(5);
});
