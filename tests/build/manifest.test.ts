import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildTarget, root, targets, textOf } from './build-target';

const contentSecurityPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob: https:",
  'font-src': "'self'",
  'media-src': 'blob:',
  'connect-src': "'self' https: http://127.0.0.1:* http://localhost:*",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'dompurify plainleaf-inert',
};

function parsePolicy(text: string): Record<string, string> {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values.join(' ')]));
}

describe.each(targets)('the %s manifest', async (target) => {
  const built = await buildTarget(target);
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(textOf(built, 'manifest.json'));

  test('is Manifest V3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });

  test('asks at install for exactly the permissions that show no warning', () => {
    const chromium = target === 'chrome' || target === 'edge';
    const offscreen = chromium ? ['offscreen'] : [];
    const sidePanel = chromium ? ['sidePanel'] : [];
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'contextMenus',
      ...offscreen,
      'scripting',
      ...sidePanel,
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest['optional_permissions']).toBeUndefined();
  });

  test.each(['README.md', 'store/permissions.md'])('asks for nothing that %s does not give the reason of', (file) => {
    const said = readFileSync(path.join(root, file), 'utf8');
    const names = manifest['permissions'] as readonly string[];
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !said.includes(`| \`${name}\``))).toEqual([]);
  });

  test('has a reason for each permission on the settings page', () => {
    const words = JSON.parse(textOf(built, '_locales/en/messages.json'));
    for (const name of manifest['permissions'] as string[])
      expect(words).toHaveProperty(`access_why_${name.toLowerCase()}`);
  });

  test('has no access to any site at install, and may ask for it later', () => {
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
  });

  test('shows nothing of the extension to web pages', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  test('keeps everything out of extension pages that is not ours', () => {
    const policy = manifest['content_security_policy'] as { extension_pages: string; sandbox?: string };
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    expect(parsePolicy(policy.extension_pages)).toEqual(contentSecurityPolicy);
  });

  test('has a document for the engine: one of its own beside a service worker, else the background itself', () => {
    const worker = { service_worker: 'background.js' };
    const page = { type: 'module', scripts: ['background.js'] };
    expect(manifest['background']).toEqual(target === 'chrome' || target === 'edge' ? worker : page);
    expect(built.has('workroom.html')).toBe(target === 'chrome' || target === 'edge');
  });

  test('opens the popup by button and by keyboard', () => {
    expect(manifest['action']).toMatchObject({ default_popup: 'popup.html' });
    expect(manifest['commands']).toMatchObject({ _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } });
  });

  test('reads beside the page where the browser has a place for it, which does not open by itself', () => {
    const isChromium = target === 'chrome' || target === 'edge';
    expect(manifest['side_panel']).toEqual(isChromium ? { default_path: 'sidepanel.html' } : undefined);
    const sidebar = {
      default_panel: 'sidepanel.html',
      open_at_install: false,
      default_title: '__MSG_extension_name__',
    };
    if (target === 'firefox') expect(manifest['sidebar_action']).toMatchObject(sidebar);
    else expect(manifest['sidebar_action']).toBeUndefined();
    expect(Object.keys(manifest['commands'] as object).includes('read-beside')).toBe(target !== 'safari');
    expect(built.has('sidepanel.html')).toBe(target !== 'safari');
  });

  test('saves by the keyboard', () => {
    expect(manifest['commands']).toMatchObject({ 'save-article': { suggested_key: { default: 'Alt+Shift+S' } } });
  });

  test('names only files and messages that the build has', () => {
    const messages = JSON.parse(textOf(built, '_locales/en/messages.json'));
    const strings = [...JSON.stringify(manifest).matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
    const files = strings.filter((text) => /\.(?:png|js|html)$/.test(text));
    const names = strings.flatMap((text) => /^__MSG_(\w+)__$/.exec(text)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !built.has(file))).toEqual([]);
    expect(names).toContain('extension_name');
    expect(names.filter((name) => !(name in messages))).toEqual([]);
  });

  test('has in its folder every icon state that the toolbar shows', () => {
    const states = ['idle', 'noticed', 'cleaning', 'failed'];
    const icons = states.flatMap((state) => [16, 24, 32, 48].map((size) => `icons/${state}-${size}.png`));
    expect(icons.filter((icon) => !built.has(icon))).toEqual([]);
  });
});

test('the Firefox manifest has an id and says that no data is collected', async () => {
  const manifest = JSON.parse(textOf(await buildTarget('firefox'), 'manifest.json'));
  expect(manifest.browser_specific_settings.gecko).toMatchObject({
    id: expect.stringMatching(/@/),
    data_collection_permissions: { required: ['none'] },
  });
});
