// Removes what the scripts make: builds, caches, screenshots.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

for (const folder of ['.output', '.wxt', '.cache', 'artifacts']) {
  rmSync(path.join(ROOT, folder), { recursive: true, force: true });
}
