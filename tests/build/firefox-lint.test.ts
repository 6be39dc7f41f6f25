import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildIfStale } from '../../scripts/build';
import { root } from './build-target';

interface Remark {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

interface Report {
  readonly errors: readonly Remark[];
  readonly notices: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * What Firefox's linter warns of and is as it should be: its code, and what stands at the place that it points at.
 * Our own code assigns no HTML: lint/one-html-sink.grit.
 */
const known: Readonly<Record<string, { readonly code: string; readonly at: RegExp }>> = {
  'the minimum is that of Firefox ESR; Firefox for Android, where nothing was tried, knows the key two versions later':
    {
      code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
      at: /^$/,
    },
  'Preact has a property for HTML, which no view of ours uses': { code: 'UNSAFE_VAR_ASSIGNMENT', at: /\.__html/ },
  'DOMPurify makes its inert document': { code: 'UNSAFE_VAR_ASSIGNMENT', at: /createDocument\(/ },
  'highlight.js can colour an element, which we never ask it for': {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /dataset\.highlighted/,
  },
};

const folder = path.dirname(buildIfStale('firefox', 'manifest.json'));

function lint(): Report {
  const program = path.join(root, 'node_modules/web-ext/bin/web-ext.js');
  const args = [program, 'lint', '--source-dir', folder, '--no-config-discovery', '--output', 'json'];
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(done.stdout);
}

/** The code that a remark points at, and a little around it. */
function codeAt({ file, line, column }: Remark): string {
  if (file === undefined || line === undefined || column === undefined) return '';
  const text = readFileSync(path.join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - 120), column + 80);
}

test('the linter of Firefox finds no error, and warns of what is known only', { timeout: 300_000 }, () => {
  const { errors, notices, warnings } = lint();
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  const found = warnings.map((warning) => {
    const code = codeAt(warning);
    const reasons = Object.entries(known).filter(([, one]) => one.code === warning.code && one.at.test(code));
    return reasons[0]?.[0] ?? `${warning.code} ${warning.file} ${code}`;
  });
  expect(found.toSorted()).toEqual(Object.keys(known).toSorted());
});
