import { build } from 'vite';
import { unboundDompurify } from '../../scripts/unbound-dompurify.ts';

/** A script of one of our modules with all it imports, as text. @param entry absolute path */
export async function bundle(entry: string, { minify = false } = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [unboundDompurify()],
    build: {
      write: false,
      minify,
      target: 'chrome120',
      lib: { entry, formats: ['iife'], name: 'bundled' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`no script came of ${entry}`);
  return chunk.code;
}
