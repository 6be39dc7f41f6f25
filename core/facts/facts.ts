/** Everything about the article that is not its text, read from the whole page before anything is cut. */
import type { Blocks } from '../blocks';
import type { Page } from '../page';
import { type FoundBio, readBios } from './bios';
import { type Metadata, readMetadata } from './metadata';
import { readSources, type Sources } from './sources';

export interface Facts extends Metadata {
  readonly bios: readonly FoundBio[];
  readonly sources: Sources;
}

export function readFacts(page: Page, blocks: Blocks): Facts {
  const sources = readSources(page, blocks);
  const metadata = readMetadata(sources);
  const bios = readBios(sources, metadata);
  const people = bios.filter(({ bio }) => bio.kind === 'person').map(({ bio }) => bio.name);
  // A page that names nobody but tells about one person was written by that person.
  const authors = metadata.authors.length > 0 || people.length !== 1 ? metadata.authors : people;
  const byline = metadata.byline ?? (authors.length > 0 ? authors.join(', ') : null);
  return { ...metadata, authors, byline, bios, sources };
}
