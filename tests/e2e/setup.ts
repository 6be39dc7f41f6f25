import { afterAll } from 'vitest';
import { type Pages, type Site, serve } from './site';

/** What was begun in the file that this module is loaded for. */
const begun: (AsyncDisposable | Disposable)[] = [];

afterAll(async () => {
  for (const thing of begun.reverse()) {
    await (Symbol.asyncDispose in thing ? thing[Symbol.asyncDispose]() : thing[Symbol.dispose]());
  }
});

/** Ends with the tests of the file, what was begun last first. */
export async function lasting<Thing extends AsyncDisposable | Disposable>(thing: Promise<Thing>): Promise<Thing> {
  const there = await thing;
  begun.push(there);
  return there;
}

interface Begun<Extension> {
  readonly extension: Extension;
  readonly site: Site;
}

/** Serves pages and starts a browser with the extension, until the tests of the file are over. */
export async function begin<Extension extends AsyncDisposable>(
  start: () => Promise<Extension>,
  pages: Pages,
): Promise<Begun<Extension>> {
  const site = await lasting(serve(pages));
  return { site, extension: await lasting(start()) };
}
