import { runInProject } from './setup.mjs';

await runInProject(new URL('./test/security.ts', import.meta.url));
