/** What a harness page does with vectors: bundled by `stage.ts`, with layers of defence left out as asked. */
import { allowParsing } from '../../../core/clean/sanitize';
import { mountArticle } from '../../../core/mount';
import { epubBook } from '../../../library/out/epub';
import { toHtmlFile } from '../../../library/out/html-file';
import { toMarkdownText } from '../../../library/out/markdown';
import { fileName } from '../../../library/out/names';
import { openZip } from '../../../library/zip';
import { wholeWith } from '../../browser/library/whole-samples';
import type { Vector } from '../vectors/vectors';
import { articlesOf, type Way, type Wrongs } from './articles';
import { poke, stayHere } from './poke';
import { after, settled, showEach, type View } from './showing';

export type Shown = View | 'titles and names';
export type Written = 'html' | 'markdown' | 'epub';

interface Report {
  /** How many of the vectors came through as something to show. */
  readonly shown: number;
  readonly wrong: Wrongs;
}

function checkNames({ n, html }: Vector, wrong: Wrongs): void {
  document.title = html;
  const name = fileName(html, html);
  const dated = fileName(html, '2026-11-03T08:00:00.000Z');
  for (const one of [name, dated])
    if (
      !/^(?:undated|\d{4}-\d\d-\d\d)(?:-[\p{L}\p{N}\p{M}-]+)?$/u.test(one) ||
      new TextEncoder().encode(one).length > 220
    )
      wrong.push([n, `name ${one}`]);
}

/** The files that an article is written to. A book is one for all. */
async function written(list: readonly Vector[], way: Way, kind: Written, wrong: Wrongs) {
  const all = list.flatMap((vector) => articlesOf(vector, way, wrong).map((article) => ({ n: vector.n, article })));
  const copies = await Promise.all(all.map(async ({ n, article }) => ({ n, whole: await wholeWith(article) })));
  const shown = new Set(all.map(({ n }) => n)).size;
  if (kind !== 'epub') {
    const write = kind === 'html' ? toHtmlFile : toMarkdownText;
    return { shown, files: copies.map(({ n, whole }) => [n, write(whole, document)] as const) };
  }
  const title = list[0]?.html ?? null;
  const wholes = copies.map(({ whole }) => whole);
  const book = { doc: document, title, modified: '2026-11-22T10:00:00.000Z' };
  return { shown, files: wholes.length === 0 ? [] : await pagesOf(epubBook(wholes, book)) };
}

async function pagesOf(book: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<(readonly [number, string])[]> {
  const chunks: BlobPart[] = [];
  for await (const chunk of book) chunks.push(chunk);
  const files = await openZip(new Blob(chunks));
  if (typeof files === 'string') throw new Error(`the book is ${files}`);
  const decoder = new TextDecoder();
  const pages: (readonly [number, string])[] = [];
  for (const file of files) {
    if (!file.path.endsWith('.xhtml')) continue;
    const bytes = await file.read();
    pages.push([-1, bytes instanceof Uint8Array ? decoder.decode(bytes) : '']);
  }
  return pages;
}

/** Some vectors hide what a document has by names of their own: that is what they are for. */
const make = Document.prototype.createElement.bind(document) as typeof document.createElement;
const { body } = document;

/** Milliseconds. What nothing holds back loads frames before it runs. */
const UNHELD = 1000;

const harness = {
  async show(list: readonly Vector[], view: Shown, way: Way): Promise<Report> {
    const wrong: Wrongs = [];
    if (view !== 'titles and names') return { shown: await showEach(list, view, way, wrong), wrong };
    for (const vector of list) checkNames(vector, wrong);
    await settled();
    return { shown: list.length, wrong };
  },
  async write(list: readonly Vector[], kind: Written, way: Way) {
    const wrong: Wrongs = [];
    return { ...(await written(list, way, kind, wrong)), wrong };
  },
  /** With nothing in between: how many of the vectors do something at all. */
  async bare(list: readonly Vector[]): Promise<void> {
    const hosts: HTMLElement[] = [];
    for (const { html } of list) {
      const host = make('div');
      body.append(host);
      try {
        mountArticle(host, html, { images: true });
      } catch {
        // A name of a vector before this one hides what the mount calls.
      }
      poke(host);
      hosts.push(host);
    }
    await after(UNHELD);
    for (const host of hosts) host.remove();
  },
};

export type Harness = typeof harness;

allowParsing();
stayHere();
Object.assign(globalThis, { harness });
