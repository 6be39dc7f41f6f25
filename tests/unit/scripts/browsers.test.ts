import { afterEach, expect, test, vi } from 'vitest';
import { chromiumFlags, findBrowser, usualPlaces } from '../../../scripts/browsers.mjs';

afterEach(() => vi.unstubAllEnvs());

test('a browser named in the environment is taken, and must be there', () => {
  vi.stubEnv('PLAINLEAF_CHROMIUM', process.execPath);
  expect(findBrowser('chromium')).toBe(process.execPath);
  vi.stubEnv('PLAINLEAF_CHROMIUM', '/no/such/browser');
  expect(() => findBrowser('chromium')).toThrow('PLAINLEAF_CHROMIUM is set to /no/such/browser');
});

test('the usual places of each system', () => {
  const linux = usualPlaces('firefox', { platform: 'linux', env: { PATH: '/opt/bin:/usr/bin' }, home: '/somewhere' });
  expect(linux[0]).toBe('/opt/bin/firefox-esr');
  expect(linux).toContain('/snap/bin/firefox');
  const mac = usualPlaces('chromium', { platform: 'darwin', env: {}, home: '/somewhere' });
  expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const env = { ProgramFiles: 'C:/Program Files', LOCALAPPDATA: 'C:/Local' };
  const windows = usualPlaces('chromium', { platform: 'win32', env, home: 'C:/somewhere' });
  expect(windows).toContain('C:/Program Files/Google/Chrome/Application/chrome.exe');
  expect(windows).toContain('C:/Program Files/Microsoft/Edge/Application/msedge.exe');
});

test('a closed browser resolves no name but those of this machine', () => {
  expect(chromiumFlags().join(' ')).not.toContain('host-resolver-rules');
  expect(chromiumFlags({ closed: true }).at(-1)).toMatch(/^--host-resolver-rules=MAP \* ~NOTFOUND/);
});
