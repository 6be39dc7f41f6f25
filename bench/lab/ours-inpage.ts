/** The engine alone, as a script that answers with what it took, milliseconds. */
import { clean } from '../../core/clean/clean';

const result = clean(document);
Object.assign(globalThis, { answer: { ms: result.ms, ok: result.ok } });
