// npm run bench:library-crash -- [rounds]
// Kills the browser at random moments while it saves, replaces, imports, tags and deletes, and looks at what is left:
// every copy that was reported as saved is whole, none is half there, index and data agree, and search finds all.
import { ensureBrowser } from '../scripts/browsers.mjs';
import { crash, openLab } from '../tests/e2e/library/crash.ts';

const ROUNDS = 100;

const chromium = ensureBrowser('chromium');
if (chromium === null) {
  throw new Error('Without a Chromium there is nothing to kill.');
}
await using lab = await openLab(chromium);
const { rounds, acts, copies, problems } = await crash(lab, Number(process.argv[2] ?? ROUNDS), (line) =>
  console.log(line),
);
console.log(
  `${rounds} kills, ${acts} acts reported as done, ${copies} copies and links at the end, ${problems.length} problems`,
);
for (const problem of problems) {
  console.log(problem);
}
process.exitCode = problems.length > 0 ? 1 : 0;
