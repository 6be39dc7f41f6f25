/** What a harness page does with vectors: bundled by `stage.ts`, with layers of defence left out as asked. */
import type { Article } from '../../../core/article';
import { allowParsing } from '../../../core/clean/sanitize';
import { mountArticle } from '../../../core/mount';
import { openImport } from '../../../library/in/open';
import { sanitizer } from '../../../library/in/sanitized';
import { epubBook } from '../../../library/out/epub';
import { toHtmlFile } from '../../../library/out/html-file';
import { toMarkdownText } from '../../../library/out/markdown';
import { fileName } from '../../../library/out/names';
import { makeZip, openZip } from '../../../library/zip';
import { wholeWith } from '../../browser/library/whole-samples';
import type { Vector } from '../vectors/vectors';
import { byEngine, PLACES, type Placed, raw } from './made';
import { forbiddenIn, poke, stayHere } from './poke';
import { preview, show, views } from './views';

export type Way = 'engine' | 'raw';
export type Shown = keyof typeof views | 'import preview' | 'titles and names';
export type Written = 'html' | 'markdown' | 'epub';

/** What is wrong, by the number of the vector. */
export type Wrong = readonly (readonly [n: number, what: string])[];

interface Report {
  readonly count: number;
  readonly wrong: Wrong;
}

/** The articles that a vector becomes on this way. */
function articlesOf(vector: Vector, way: Way, wrong: [number, string][]): readonly Article[] {
  if (way === 'raw') return [raw(vector)];
  const before = cleaned.get(vector.n);
  if (before) return before;
  const articles = (Object.keys(PLACES) as Placed[]).flatMap((placed) => {
    try {
      return byEngine(vector, placed) ?? [];
    } catch (error) {
      wrong.push([vector.n, `engine: ${error}`]);
      return [];
    }
  });
  cleaned.set(vector.n, articles);
  return articles;
}

/** The engine's work is the same whatever becomes of it. */
const cleaned = new Map<number, readonly Article[]>();

/** Articles that are shown at once. */
const CROWD = 20;

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Parts of the views that are ours, not the article's. */
const ours = (element: Element): boolean =>
  element.localName !== 'script' &&
  element.closest('[data-article-body]') === null &&
  element.closest('form, svg') !== null;

async function shownAs(view: Shown, vector: Vector, way: Way, wrong: [number, string][]): Promise<void> {
  const look = (content: Parameters<typeof show>[0]) => {
    const { host, leave } = show(content);
    for (const what of forbiddenIn(host, ours)) wrong.push([vector.n, what]);
    poke(host, '[data-article-body], [data-article-body] *, div[class*="bio"] *, li *');
    return leave;
  };
  const leave: (() => void)[] = [];
  if (view === 'import preview') leave.push(...(await imported(vector, wrong, look)));
  else if (view === 'titles and names') checkNames(vector, wrong);
  else {
    const articles = articlesOf(vector, way, wrong);
    // The same views show both; the first has the vector in all of its fields.
    for (const article of view === 'popup' ? articles : articles.slice(0, 1)) leave.push(look(views[view](article)));
  }
  later.push(...leave);
}

/** What is taken away once everything had time to happen. */
const later: (() => void)[] = [];

function checkNames({ n, html }: Vector, wrong: [number, string][]): void {
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

/** The vector in files of every kind that are taken in, and in names of files in an archive. */
async function filesWith({ html }: Vector): Promise<readonly Blob[]> {
  const whole = await wholeWith({
    ...raw({ n: 0, from: '', html }),
    url: 'https://lights.example/a',
    canonicalUrl: null,
  });
  const file = toHtmlFile(whole, document);
  const wallabag = [
    {
      url: 'https://lights.example/w',
      title: html,
      content: html,
      is_archived: 0,
      is_starred: 0,
      tags: [html],
      published_by: [html],
      preview_picture: html,
      domain_name: html,
    },
    { url: html, title: html, content: '<p>Words.', is_archived: 0, is_starred: 0 },
  ];
  const marks = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://lights.example/b" TAGS="${html}">${html}</A><DT><A HREF='${html}'>x</A></DL>`;
  const pocket = `title,url,time_added,tags,status\n"${html.replace(/"/g, '""')}",https://lights.example/c,1,"${html.replace(/"/g, '""')}",unread\n`;
  const manifest = JSON.stringify({
    format: 'plainleaf-library',
    version: 1,
    exportedAt: '',
    copies: [{ path: html, url: html, title: html }],
    links: [{ url: html, title: html }],
  });
  // Names that no archive can have are left to the tests of archives.
  const zip =
    html.length > 2000
      ? []
      : [
          makeZip(
            new Map([
              ['manifest.json', manifest],
              [`copies/${html}.html`, file],
            ]),
          ),
        ];
  return [file, JSON.stringify(wallabag), marks, pocket, ...zip].map((part) => new Blob([part as BlobPart]));
}

type Look = (content: Parameters<typeof show>[0]) => () => void;

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over all kinds of records.
async function imported(vector: Vector, wrong: [number, string][], look: Look): Promise<(() => void)[]> {
  const setting = { doc: document, sanitize: sanitizer(document), now: '2026-11-22T10:00:00.000Z' };
  const titles: string[] = [];
  const refused: string[] = [];
  const leave: (() => void)[] = [];
  for (const file of await filesWith(vector)) {
    const opened = await openImport(file, setting);
    if (typeof opened === 'string') continue;
    for await (const found of opened.records()) {
      if (found.holds === 'copy') {
        const { article } = found.copy.contents;
        titles.push(article.title ?? article.url);
        leave.push(look(views['saved copy'](article)));
      } else if (found.holds === 'link') titles.push(found.link.title ?? found.link.url);
      else if (found.holds === 'page') titles.push(found.title ?? found.url);
      else refused.push(found.refused.name ?? '');
    }
  }
  if ((Object.prototype as { polluted?: unknown }).polluted !== undefined) wrong.push([vector.n, 'prototype']);
  leave.push(look(preview(titles, refused)));
  return leave;
}

/** The files that an article is written to. A book is one for all. */
async function written(list: readonly Vector[], way: Way, kind: Written, wrong: [number, string][]) {
  const files: (readonly [n: number, text: string])[] = [];
  const copies = [];
  for (const vector of list)
    for (const article of articlesOf(vector, way, wrong)) {
      const whole = await wholeWith(article);
      if (kind === 'html') files.push([vector.n, toHtmlFile(whole, document)]);
      else if (kind === 'markdown') files.push([vector.n, toMarkdownText(whole, document)]);
      else copies.push(whole);
    }
  if (kind !== 'epub' || copies.length === 0) return files;
  return pagesOf(
    epubBook(copies, { doc: document, title: list[0]?.html ?? null, modified: '2026-11-22T10:00:00.000Z' }),
  );
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

const harness = {
  async show(list: readonly Vector[], view: Shown, way: Way): Promise<Report> {
    const wrong: [number, string][] = [];
    for (const vector of list) {
      if (later.length >= CROWD) {
        await settled();
        for (const leave of later.splice(0)) leave();
      }
      try {
        await shownAs(view, vector, way, wrong);
      } catch (error) {
        wrong.push([vector.n, `threw ${error}`]);
      }
    }
    await settled();
    for (const leave of later.splice(0)) leave();
    return { count: list.length, wrong };
  },
  async write(list: readonly Vector[], kind: Written, way: Way) {
    const wrong: [number, string][] = [];
    const files = await written(list, way, kind, wrong);
    return { files, wrong };
  },
  /** With nothing in between: how many of the vectors do something at all. */
  async bare(list: readonly Vector[]): Promise<void> {
    for (const { html } of list) {
      const host = make('div');
      body.append(host);
      try {
        mountArticle(host, html, { images: true });
      } catch {
        // A name of a vector before this one hides what the mount calls.
      }
      poke(host);
      later.push(() => host.remove());
    }
    await settled();
    for (const leave of later.splice(0)) leave();
  },
};

export type Harness = typeof harness;

allowParsing();
stayHere();
Object.assign(globalThis, { harness });
