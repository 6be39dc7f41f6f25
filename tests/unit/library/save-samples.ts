/** An article on its way into the library, and the tools of a job, for the tests of saving. */
import type { Article } from '../../../core/article';
import type { Library, Outcome } from '../../../library/library';
import type { SaveTask, SaveTools } from '../../../library/save/job';
import type { SaveEnd, SaveOrder, SaveState } from '../../../library/save/order';
import type { CapturedTab, PagePicture } from '../../../platform/page-access';

export const words = Array.from({ length: 90 }, (_, at) => `word${at}`).join(' ');

export const article = (changes: Partial<Article> = {}): Article => ({
  url: 'https://courier.example/ferry',
  canonicalUrl: null,
  title: 'The morning without a ferry',
  standfirst: null,
  byline: null,
  authors: [],
  publishedTime: null,
  modifiedTime: null,
  siteName: 'The Holm Courier',
  lang: 'en',
  dir: null,
  html: '<p>The ferry.</p>',
  text: words,
  wordCount: 90,
  readingMinutes: 1,
  leadImage: null,
  bios: [],
  removed: [],
  kept: { blocks: 1, blocksSeen: 1, characters: words.length },
  kind: 'article',
  readable: true,
  warnings: [],
  ...changes,
});

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const here: PagePicture = { ok: true, base64: png.toString('base64') };
export const page: CapturedTab = {
  askedUrl: 'https://courier.example/f',
  url: 'https://courier.example/ferry#end',
  source: '<!doctype html><p>The ferry.',
  documentId: 'd1',
};
export const pictureUrl = 'https://courier.example/a.png';

export const order = (changes: Partial<SaveOrder> = {}): SaveOrder => ({
  article: article(),
  restored: ['r1'],
  tabId: 3,
  engine: '1.2.3',
  rule: 'courier.example',
  way: { kind: 'ask' },
  unseen: false,
  ...changes,
});

export function toolsOver(library: Library, changes: Partial<SaveTools> = {}): SaveTools {
  return {
    library: async () => ({ ok: true, value: library }),
    pages: { capture: async () => page, picture: async () => here, granted: async () => false },
    own: async () => 'no-access',
    addresses: () => [pictureUrl],
    now: () => new Date('2026-11-22T10:00:00Z'),
    ...changes,
  };
}

export function task(
  tell: (state: SaveState) => void = () => undefined,
): SaveTask & { readonly stop: AbortController } {
  const stop = new AbortController();
  return { stop, signal: stop.signal, tell };
}

export async function kept<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const done = await outcome;
  if (!done.ok) throw new Error(done.failure);
  return done.value;
}

export const idOf = (end: SaveEnd): string => (end.phase === 'saved' ? end.copy.id : '');
