import { afterAll, beforeAll } from 'vitest';
import { type Pages, type Site, serve } from './site';

interface Given<Extension> {
  readonly extension: Extension;
  readonly site: Site;
}

/**
 * Serves pages and starts a browser with the extension before the tests of a suite, and ends both after them.
 *
 * @param begin what else comes before the tests
 */
export function inBrowser<Extension extends AsyncDisposable>(
  start: () => Promise<Extension>,
  pages: Pages,
  begin: (given: Given<Extension>) => unknown,
): void {
  let site: Site | undefined;
  let extension: Extension | undefined;

  beforeAll(async () => {
    site = await serve(pages);
    extension = await start();
    await begin({ extension, site });
  });

  afterAll(async () => {
    await extension?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });
}
