import type { KnipConfig } from 'knip';

/** The style sheets and packages that a style sheet takes from, as imports that knip understands. */
const cssImports = (text: string): string =>
  [...text.matchAll(/(?:@import |\burl\()"([^"#:]+)"/g)].map(([, name]) => `import '${name}';`).join('\n');

export default {
  entry: ['bench/lab/*-inpage.ts', 'bench/lab/inpage.ts'],
  project: ['**/*.{ts,tsx,mts,mjs,css}', '!demo/**', '!public/**'],
  compilers: { css: cssImports },
  // Debian's, installed by tests/e2e/ where it can; npm run screenshots says that it needs openssl.
  ignoreBinaries: ['Xvfb', 'java', 'openbox', 'openssl', 'xdotool'],
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
