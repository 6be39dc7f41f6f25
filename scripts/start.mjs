import { runInProject } from './setup.mjs';

await runInProject(new URL('./start/main.ts', import.meta.url));
