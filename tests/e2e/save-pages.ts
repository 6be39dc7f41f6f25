/** Pages and pictures for the tests of saving. */
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { Extension } from './harness';
import { articlePage, lastParagraph } from './pages';
import type { Answer } from './site';

/** A PNG of one pixel; `shade` makes it another picture. */
export function png(shade: number): Answer {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return { type: 'image/png', body: Buffer.concat([pixel, Buffer.from([shade])]) };
}

export const figure = (src: string, alt: string): string =>
  `<figure><img src="${src}" alt="${alt}" width="640" height="400"><figcaption>${alt}, seen from the quay.</figcaption></figure>`;

/** The article with these figures in it. */
export const illustrated = (figures: string, title?: string): string =>
  articlePage(title === undefined ? {} : { title }).replace(
    `<p>${lastParagraph}</p>`,
    `${figures}<p>${lastParagraph}</p>`,
  );

/** All that lies in the library, as the browser has it on disk. */
export interface OnDisk {
  readonly rows: readonly { id: string; title: string; key: string; missingImages: number; deletedAt: string | null }[];
  readonly contents: readonly {
    id: string;
    images: readonly { url: string; hash: string | null; missing: string | null }[];
    provenance: Readonly<Record<string, string | null>>;
    article: { readonly html: string };
  }[];
  readonly texts: readonly { id: string; text: string }[];
  readonly sources: readonly { id: string; length: number; bytes: number }[];
  readonly images: readonly { hash: string; type: string; bytes: number }[];
}

/** Reads the library past the extension. */
export async function onDisk(ownPage: Page): Promise<OnDisk> {
  return ownPage.evaluate(async () => {
    const stores = ['rows', 'contents', 'texts', 'sources', 'images'];
    const asked = indexedDB.open('plainleaf-library');
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      asked.addEventListener('upgradeneeded', () => asked.transaction?.abort());
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', (event) => {
        event.preventDefault();
        resolve(null);
      });
    });
    const all: Record<string, unknown[]> = Object.fromEntries(stores.map((name) => [name, []]));
    if (database !== null) {
      const transaction = database.transaction(stores);
      for (const name of stores) {
        const request = transaction.objectStore(name).getAll();
        const values = await new Promise<object[]>((resolve) => {
          request.addEventListener('success', () => resolve(request.result));
        });
        all[name] = values.map((value) =>
          'bytes' in value && value.bytes instanceof Uint8Array ? { ...value, bytes: value.bytes.length } : value,
        );
      }
      database.close();
    }
    return all as unknown as OnDisk;
  });
}

/** The library once it holds so many copies. */
export function copies(extension: Extension, count: number): Promise<OnDisk> {
  return vi.waitFor(
    async () => {
      const page = await extension.open(extension.url('options.html'));
      const disk = await onDisk(page);
      await page.close();
      expect(disk.rows.filter(({ deletedAt }) => deletedAt === null)).toHaveLength(count);
      return disk;
    },
    { timeout: 40_000, interval: 500 },
  );
}

/** Throws the library away; who has it open makes a new one. */
export async function emptyLibrary(extension: Extension): Promise<void> {
  const page = await extension.open(extension.url('options.html'));
  await emptyLibraryIn(page);
  await page.close();
}

/** The same from a page that is open. */
export async function emptyLibraryIn(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const gone = indexedDB.deleteDatabase('plainleaf-library');
    await new Promise((resolve) => {
      gone.addEventListener('success', resolve);
      gone.addEventListener('error', resolve);
    });
  });
}

/** Writes the library anew without what its rows are found by: it opens, and nothing can be listed. */
export async function damage(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const name = 'plainleaf-library';
    const got = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    const before = await got(indexedDB.open(name));
    const stores = await Promise.all(
      [...before.objectStoreNames].map(async (store) => {
        const { keyPath, autoIncrement } = before.transaction(store).objectStore(store);
        const all = await got(before.transaction(store).objectStore(store).getAll());
        return { store, options: { keyPath, autoIncrement }, all };
      }),
    );
    const { version } = before;
    before.close();
    await got(indexedDB.deleteDatabase(name));
    const anew = indexedDB.open(name, version);
    anew.addEventListener('upgradeneeded', () => {
      for (const { store, options, all } of stores) {
        const made = anew.result.createObjectStore(store, options);
        for (const one of all) made.put(one);
      }
    });
    (await got(anew)).close();
  });
}
