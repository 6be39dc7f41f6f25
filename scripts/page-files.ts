import type { Rolldown } from 'vite';

/** What is asked of the bundler: which modules import this one, and whether some do it lazily. */
interface Imported {
  readonly importers: readonly string[];
  readonly lazily: boolean;
}

type Look = (id: string) => Imported;

const entry = /\/entrypoints\/(?:(\w+)\/index\.html|(background)\.ts)$/;

/** What cannot begin without this module: pages, the background, and `late` for anything that is loaded when it is needed. */
function neededBy(id: string, look: Look): NeededBy {
  const seen = new Set([id]);
  const found = new Set<string>();
  for (const one of seen) {
    const { importers, lazily } = look(one);
    for (const importer of importers) seen.add(importer);
    const [, page, background] = entry.exec(one) ?? [];
    const name = page ?? background;
    if (name !== undefined) found.add(name);
    if (lazily) found.add('late');
  }
  return found;
}

/** What shows something. The rest is also loaded late by parts that show nothing. */
const shows = /\/components\/|\/preact\/|\.tsx$/;

type NeededBy = ReadonlySet<string>;

const elsewhere = (by: NeededBy): boolean => by.has('library') || by.has('options');

function fileOfShown(by: NeededBy): string {
  if (by.size === 1) return 'reading';
  if (!by.has('popup')) return by.has('options') ? 'kit' : 'shelf';
  if (elsewhere(by) || by.has('late')) return 'kit';
  return by.has('welcome') ? 'demo' : 'article';
}

function fileOfHidden(by: NeededBy): string | null {
  if (by.has('popup')) return elsewhere(by) ? 'ground' : 'engine';
  return elsewhere(by) ? 'record' : null;
}

/**
 * The file that a module of the reader goes into; `null` leaves it to the bundler. Left alone, that makes a file of what
 * just the same pages share: 36 scripts and styles before the reader's first paint, each of which costs a browser about
 * a millisecond. These few take together what nearly the same pages share, so that none has to load much more.
 */
export function pageFile(id: string, look: Look): string | null {
  const by = neededBy(id, look);
  if (!by.has('reader')) return null;
  // A background with a document shares its files with the pages, and is to load no more for it.
  if (by.has('background')) return 'base';
  return !shows.test(id) && (by.has('late') || by.has('workroom')) ? fileOfHidden(by) : fileOfShown(by);
}

/** How the pages of the extension are parted into files. */
export const pageFiles: Rolldown.CodeSplittingOptions = {
  groups: [
    {
      name: (id, chunking) =>
        pageFile(id, (one) => {
          const info = chunking.getModuleInfo(one);
          // Its arrays may be used again for the next module.
          return { importers: [...(info?.importers ?? [])], lazily: (info?.dynamicImporters.length ?? 0) > 0 };
        }),
      debugName: 'page files',
    },
  ],
  includeDependenciesRecursively: false,
};
