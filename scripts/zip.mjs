import { runInProject } from './setup.mjs';

await runInProject(new URL('./zip/main.ts', import.meta.url));
