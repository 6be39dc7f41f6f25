import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from '../../../scripts/build.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);

async function write(name: string, seconds: number): Promise<void> {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), '');
  await utimes(at(name), seconds, seconds);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-build-'));
  await write('core/deep/a.ts', 100);
  await write('config.ts', 100);
});
afterEach(() => rm(folder, { recursive: true }));

test('what is not there is stale', () => {
  expect(isStale(at('built.js'), [at('core')])).toBe(true);
});

test('what is newer than every source is not', async () => {
  await write('built.js', 200);
  expect(isStale(at('built.js'), [at('core'), at('config.ts'), at('none')])).toBe(false);
});

test('what is older than one source is', async () => {
  await write('built.js', 200);
  await write('core/deep/a.ts', 300);
  expect(isStale(at('built.js'), [at('core'), at('config.ts')])).toBe(true);
});
