/** One save, from the page to the library. It knows neither where it runs nor who looks on. */
import type { Article } from '../../core/article';
import type { CapturedTab, PageAccess, PictureLimits, ShownPage } from '../../platform/page-access';
import { fromBase64 } from '../base64';
import type { Contents, ImageUse, NewCopy, Provenance, Source } from '../copy';
import { LibraryError } from '../failure';
import { packed } from '../gzip';
import { sha256 } from '../hash';
import type { Library, Outcome } from '../library';
import { copiesOf, missingIn } from './again';
import { type Gathered, gatherPictures, type PictureSources } from './gather';
import { stillRestored } from './new-reading';
import type { CompleteOrder, SaveEnd, SaveOrder, SaveStage, SaveState } from './order';

/** What a job works with; handed in by its host. */
export interface SaveTools {
  readonly library: () => Promise<Outcome<Library>>;
  readonly pages: PageAccess;
  /** Fetches a picture as the extension. */
  readonly own: PictureSources['own'];
  /** Addresses of all pictures of an article, each once. */
  readonly addresses: (article: Article) => readonly string[];
  readonly now: () => Date;
}

export interface SaveTask {
  readonly signal: AbortSignal;
  readonly tell: (state: SaveState) => void;
}

function got<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new LibraryError(outcome.failure);
  return outcome.value;
}

const stage = (task: SaveTask, name: SaveStage, done = 0, total = 0): void => {
  task.signal.throwIfAborted();
  task.tell({ phase: 'saving', stage: name, done, total });
};

/** An address without user name and password: they are nobody's to keep. */
function openAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The address of a document, whatever part of it is shown; where the fragment is a path it names another one. */
const documentOf = (address: string): string => openAddress(address).replace(/#(?![!/]).*$/s, '');

/** The page, if the tab still shows the one that the article is from. */
async function capture({ article, tabId }: SaveOrder, { pages }: SaveTools): Promise<CapturedTab | null> {
  const captured = tabId === null ? null : await pages.capture(tabId);
  return captured !== null && documentOf(captured.url) === documentOf(article.url) ? captured : null;
}

/** @param page the page in its tab; `null` for none */
function sourcesOf(page: ShownPage | null, { pages, own }: SaveTools): PictureSources {
  const fromPage = async (shown: ShownPage, url: string, limits: PictureLimits) => {
    const picture = await pages.picture(shown, url, limits);
    if (picture === null) return null;
    return picture.ok ? (fromBase64(picture.base64) ?? 'failed') : picture.missing;
  };
  return {
    page: page === null ? null : (url, limits) => fromPage(page, url, limits),
    async own(url, limits, signal) {
      const picture = await own(url, limits, signal);
      // With leave to ask, it is no question of leave.
      return picture === 'no-access' && (await pages.granted(url)) ? 'failed' : picture;
    },
  };
}

/** The page of an article in a tab, as far as the browser can tell it from another one. */
const shownIn = (tabId: number | null, url: string, documentId: string | null): ShownPage | null =>
  tabId === null ? null : { tabId, documentId, address: documentOf(url) };

const gather = (urls: readonly string[], page: ShownPage | null, tools: SaveTools, task: SaveTask): Promise<Gathered> =>
  gatherPictures(urls, {
    sources: sourcesOf(page, tools),
    signal: task.signal,
    onProgress: (done, total) => stage(task, 'pictures', done, total),
  });

async function provenanceOf(
  { article, engine, rule }: SaveOrder,
  captured: CapturedTab | null,
  sourceHash: string | null,
  tools: SaveTools,
): Promise<Provenance> {
  return {
    askedUrl: openAddress(captured?.askedUrl ?? article.url),
    finalUrl: article.url,
    canonicalUrl: article.canonicalUrl,
    savedAt: tools.now().toISOString(),
    engine,
    rule,
    sourceHash,
    textHash: await sha256(article.text),
  };
}

/** Copies of the same article, or one that says nearly the same; `null` where there is nothing to ask. */
async function question({ article }: SaveOrder, library: Library): Promise<SaveEnd | null> {
  const copies = got(await copiesOf(article, library));
  if (copies.length > 0) return { phase: 'again', copies };
  const [near] = got(await library.near(article.text));
  return near === undefined ? null : { phase: 'near', copy: near.copy };
}

/** The copy that is to be updated as it was; `null` for a new one. */
const before = async ({ way }: SaveOrder, library: Library): Promise<Contents | null> =>
  way.kind === 'update' ? got(await library.contents(way.id)) : null;

interface Kept {
  readonly source: Source | null;
  /** Of the source before compression. */
  readonly hash: string | null;
}

/** The page's source; where it cannot be had this time, that of the copy stays: an update takes nothing away. */
async function sourceOf(
  html: string | null,
  { way }: SaveOrder,
  old: Contents | null,
  library: Library,
): Promise<Kept> {
  if (html !== null) return { source: await packed(html), hash: await sha256(html) };
  if (way.kind !== 'update' || old === null) return { source: null, hash: null };
  return { source: got(await library.source(way.id)), hash: old.provenance.sourceHash };
}

/** Pictures that could not be had this time stay as the copy has them: an update takes nothing away. */
function withKnown(uses: readonly ImageUse[], old: Contents | null): readonly ImageUse[] {
  const known = new Map(old?.images.filter(({ hash }) => hash !== null).map((use) => [use.url, use]));
  return uses.map((use) => (use.hash === null ? (known.get(use.url) ?? use) : use));
}

/** Cancelled while the library wrote: what is new is taken out again. */
async function takeBack(library: Library, id: string): Promise<SaveEnd> {
  got(await library.purge([id]));
  return { phase: 'cancelled' };
}

async function store(
  copy: NewCopy,
  { way }: Pick<SaveOrder, 'way'>,
  library: Library,
  task: SaveTask,
): Promise<SaveEnd> {
  stage(task, 'storing');
  const missing = missingIn(copy.contents.images);
  if (way.kind === 'update') {
    const row = got(await library.replace(way.id, copy));
    return { phase: 'saved', copy: row, how: 'updated', missing };
  }
  const row = got(await library.save(copy));
  return task.signal.aborted ? takeBack(library, row.id) : { phase: 'saved', copy: row, how: 'new', missing };
}

async function work(order: SaveOrder, tools: SaveTools, library: Library, task: SaveTask): Promise<SaveEnd> {
  stage(task, 'capture');
  const asked = order.way.kind === 'ask' ? await question(order, library) : null;
  if (asked !== null) return asked;
  const captured = await capture(order, tools);
  const { article, restored } = order;
  const page = captured && shownIn(order.tabId, captured.url, captured.documentId);
  const { uses, images } = await gather(tools.addresses(article), page, tools, task);
  stage(task, 'packing');
  const old = await before(order, library);
  const { source, hash } = await sourceOf(captured?.source ?? null, order, old, library);
  const contents: Contents = {
    article,
    restored: [...new Set([...restored, ...(old === null ? [] : stillRestored(old, article))])],
    images: withKnown(uses, old),
    provenance: await provenanceOf(order, captured, hash, tools),
  };
  return store({ contents, source, images }, order, library, task);
}

async function complete(order: CompleteOrder, tools: SaveTools, library: Library, task: SaveTask): Promise<SaveEnd> {
  const contents = got(await library.contents(order.id));
  const wanted = contents.images.flatMap(({ url, hash }) => (hash === null ? [url] : []));
  if (wanted.length === 0) {
    return { phase: 'saved', copy: got(await library.get(order.id)), how: 'completed', missing: [] };
  }
  const { uses, images } = await gather(wanted, shownIn(order.tabId, contents.article.url, null), tools, task);
  const found = new Map(uses.map((use) => [use.url, use]));
  stage(task, 'storing');
  // That took a while: a newer reading may have taken the place of the one that they were missed in.
  const now = got(await library.contents(order.id));
  const all = now.images.map((use) => (use.hash === null ? (found.get(use.url) ?? use) : use));
  const shown = new Set(all.map(({ hash }) => hash));
  const copy = {
    contents: { ...now, images: all },
    source: got(await library.source(order.id)),
    images: images.filter(({ hash }) => shown.has(hash)),
  };
  const row = got(await library.replace(order.id, copy));
  return { phase: 'saved', copy: row, how: 'completed', missing: missingIn(all) };
}

async function guarded(
  tools: SaveTools,
  task: SaveTask,
  run: (library: Library) => Promise<SaveEnd>,
): Promise<SaveEnd> {
  try {
    return await run(got(await tools.library()));
  } catch (error) {
    if (error instanceof LibraryError) return { phase: 'failed', failure: error.failure };
    if (task.signal.aborted) return { phase: 'cancelled' };
    throw error;
  }
}

/** Saves an article. Ends with `saved` only when the library has all of it on disk. */
export const runSave = (order: SaveOrder, tools: SaveTools, task: SaveTask): Promise<SaveEnd> =>
  guarded(tools, task, (library) => work(order, tools, library, task));

/** Brings in the pictures that a copy is missing. What it has, stays. */
export const runComplete = (order: CompleteOrder, tools: SaveTools, task: SaveTask): Promise<SaveEnd> =>
  guarded(tools, task, (library) => complete(order, tools, library, task));
