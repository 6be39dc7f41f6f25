import { createRequire } from 'node:module';
import { defineConfig } from 'wxt';
import { ownRules } from './scripts/clean/rules.ts';
import { faceFiles } from './scripts/faces.ts';
import { packedLocales } from './scripts/locales.ts';
import { offlinePapaparse } from './scripts/offline-papaparse.ts';
import { pageFiles } from './scripts/page-files.ts';
import { unboundDompurify } from './scripts/unbound-dompurify.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  // The sound under a voice that reads aloud, made on this machine: platform/media-controls.ts.
  'media-src blob:',
  // Two files ask the network: platform/ask-address.ts for an address that the reader wrote, and
  // platform/picture-fetch.ts for the pictures of an article that is being saved. This machine needs no security.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify plainleaf-inert',
].join('; ');

const consentRules = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/compact-rules.json');

/** The mark is what stores and lists of extensions show; the toolbar button begins in its idle state. */
const iconsOf = (name: string, sizes: readonly number[]) =>
  Object.fromEntries(sizes.map((size) => [size, `icons/${name}-${size}.png`]));
const toolbarIcons = iconsOf('idle', [16, 24, 32, 48, 64]);

export default defineConfig({
  entrypointsDir: 'entrypoints',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox', 'safari'],
  experimental: { escapeUnicode: true },
  vite: ({ command }) => ({
    plugins: [unboundDompurify(), offlinePapaparse()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: command === 'serve' ? 'inline' : false,
      target: ['chrome120', 'firefox128', 'safari17'],
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      // All pages are built together, everything else alone.
      if (build === undefined || entrypoints.length < 2) return;
      const { rolldownOptions } = build;
      build.rolldownOptions = { ...rolldownOptions, output: { ...rolldownOptions?.output, codeSplitting: pageFiles } };
    },
    'build:publicAssets': ({ config }, files) => {
      const others = files.filter(({ relativeDest }) => !/^_locales[\\/]/.test(relativeDest));
      files.splice(0, files.length, ...others);
      for (const { name, messages } of packedLocales()) {
        files.push({ contents: JSON.stringify(messages), relativeDest: `_locales/${name}/messages.json` });
      }
      files.push(...faceFiles(config.root));
      files.push({ absoluteSrc: consentRules, relativeDest: 'consent-rules.json' });
      files.push({ contents: JSON.stringify(Object.fromEntries(ownRules())), relativeDest: 'site-rules.json' });
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      // A background with a document; WXT writes a service worker for Safari.
      if (config.browser === 'safari') {
        manifest.background = { type: 'module', scripts: ['background.js'] };
      }
      // WXT takes the popup's document title, which cannot be translated there.
      manifest.action = { ...manifest.action, default_title: '__MSG_toolbar_idle__' };
      if (manifest['sidebar_action'] !== undefined) {
        manifest['sidebar_action'] = {
          ...manifest['sidebar_action'],
          default_title: '__MSG_extension_name__',
          default_icon: toolbarIcons,
        };
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: iconsOf('mark', [16, 24, 32, 48, 64, 96, 128]),
    permissions: [
      'activeTab',
      'contextMenus',
      // Where the background has no document, pages are judged in one of its own.
      ...(browser === 'chrome' || browser === 'edge' ? ['offscreen'] : []),
      'scripting',
      // Firefox's sidebar needs none.
      ...(browser === 'chrome' || browser === 'edge' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ],
    optional_host_permissions: ['*://*/*'],
    action: { default_icon: toolbarIcons },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_clean__' },
      'save-article': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_save__' },
      ...(browser !== 'safari' && { 'read-beside': { description: '__MSG_beside_open__' } }),
    },
    content_security_policy: {
      // The development server adds inline styles and a socket of its own.
      extension_pages: command === 'serve' ? "script-src 'self'; object-src 'self'" : contentSecurityPolicy,
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'plainleaf@plainleaf.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...((browser === 'chrome' || browser === 'edge') && {
      minimum_chrome_version: '120',
      // Extension pages open in a private tab only with a process of their own there.
      incognito: 'split' as const,
    }),
  }),
});
