import { runInProject } from './setup.mjs';

await runInProject(new URL('./clean/main.ts', import.meta.url));
