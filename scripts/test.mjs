import { runInProject } from './setup.mjs';

await runInProject(new URL('./test/main.ts', import.meta.url));
