/** Readability alone, as a script that answers with what it took, milliseconds. */
import { Readability } from '@mozilla/readability';

const clone = document.cloneNode(true) as Document;
const started = performance.now();
const article = new Readability(clone).parse();
Object.assign(globalThis, { answer: { ms: performance.now() - started, ok: article !== null } });
