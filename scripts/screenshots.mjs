import { runInProject } from './setup.mjs';

await runInProject(new URL('./screenshots/main.ts', import.meta.url));
