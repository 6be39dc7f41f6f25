import { build, type Plugin } from 'vite';
import { unboundDompurify } from '../../scripts/unbound-dompurify.ts';

/** What takes clutter out, by the end of its file's name: the rest finds and judges text. */
const FILTERS: Readonly<Record<string, string>> = {
  'core/clean/refine/refine.ts': 'refine',
  'core/clean/strip/consent.ts': 'stripConsent',
  'core/clean/strip/overlay.ts': 'stripOverlay',
  'core/clean/strip/comments.ts': 'stripComments',
};

/** The engine with its filters off: to see what they cost on pages that only look like clutter. */
const withoutFilters: Plugin = {
  name: 'without-filters',
  enforce: 'pre',
  load(id) {
    const filter = Object.entries(FILTERS).find(([file]) => id.endsWith(file));
    return filter ? `export function ${filter[1]}() { return []; }` : undefined;
  },
};

interface BundleOptions {
  readonly minify?: boolean;
  readonly filters?: boolean;
  /** To change modules on their way in. */
  readonly plugins?: readonly Plugin[];
}

/** A script of one of our modules with all it imports, as text. @param entry absolute path */
export async function bundle(
  entry: string,
  { minify = false, filters = true, plugins = [] }: BundleOptions = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [unboundDompurify(), ...(filters ? [] : [withoutFilters]), ...plugins],
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
