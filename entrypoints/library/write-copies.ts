/** Chosen copies as a file: one of its kind where that holds them all, else a zip. */
import type { ExportFormat } from '../../components/library-props';
import { formulasFor } from '../../core/load-formulas';
import type { Look } from '../../core/look/look';
import type { Library, Outcome } from '../../library/library';
import { libraryArchive } from '../../library/out/archive';
import { pngMaker } from '../../library/out/convert';
import { epubBook } from '../../library/out/epub';
import { toHtmlFile } from '../../library/out/html-file';
import { markdownZip, toMarkdownText, toPlainText } from '../../library/out/markdown';
import { fileName, uniqueNames } from '../../library/out/names';
import { toJson } from '../../library/record';
import type { WholeCopy } from '../../library/whole';
import { writeZip, type ZipPart } from '../../library/zip-write';
import { say, wordsLocale } from '../../platform/i18n';
import { saveFile } from '../shared/save-file';
import { exportWords } from './export-words';
import { withFace } from './face-rules';
import { collected, Going, outcomeOf } from './gathered-file';
import { exportLook } from './look';
import type { Running, Written } from './transfer';

type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;
type Articles = AsyncIterable<WholeCopy>;

/** A file to be written. */
interface Plan {
  readonly extension: string;
  readonly type: string;
  readonly pieces: Pieces;
}

interface Chosen {
  readonly going: Going;
  readonly library: Library;
  readonly ids: ReadonlySet<string>;
  readonly articles: Articles;
  /** ISO 8601. */
  readonly now: string;
  readonly look: Look;
}

const zipOf = (pieces: Pieces): Plan => ({ extension: 'zip', type: 'application/zip', pieces });

async function* textFiles(articles: Articles): AsyncGenerator<ZipPart, void> {
  const unique = uniqueNames();
  for await (const whole of articles) {
    const name = unique(fileName(whole.copy.title, whole.copy.savedAt));
    yield { path: `${name}.txt`, bytes: new TextEncoder().encode(toPlainText(whole, exportWords())) };
  }
}

/** One text: what begins it, each copy, what parts and what ends them. */
async function* oneText(
  articles: Articles,
  write: (whole: WholeCopy) => string | Promise<string>,
  [begin, between, end]: readonly [string, string, string] = ['', '', ''],
): Pieces {
  const encoder = new TextEncoder();
  let before = begin;
  for await (const whole of articles) {
    yield encoder.encode(before + (await write(whole)));
    before = between;
  }
  yield encoder.encode(end);
}

function bookTitle(now: string): string {
  const day = new Intl.DateTimeFormat(wordsLocale(), { dateStyle: 'long' }).format(new Date(now));
  return say('export_book_title', [day]);
}

async function hasPictures({ library, ids }: Chosen): Promise<boolean> {
  const [id = ''] = ids;
  const contents = await library.contents(id);
  return contents.ok && contents.value.images.some(({ hash }) => hash !== null);
}

/** A single copy as a file of its own. */
const single: Readonly<Record<Exclude<ExportFormat, 'epub'>, (chosen: Chosen) => Plan | Promise<Plan>>> = {
  html: ({ articles, look }) => ({
    extension: 'html',
    type: 'text/html',
    pieces: oneText(articles, async (whole) => {
      const options = { words: exportWords(), formulas: await formulasFor(whole.contents.article), look };
      return withFace(look.face, (faces) => toHtmlFile(whole, document, { ...options, faces }));
    }),
  }),
  markdown: async (chosen) =>
    (await hasPictures(chosen))
      ? several.markdown(chosen)
      : {
          extension: 'md',
          type: 'text/markdown',
          pieces: oneText(chosen.articles, (whole) => toMarkdownText(whole, document, exportWords())),
        },
  text: ({ articles }) => ({
    extension: 'txt',
    type: 'text/plain',
    pieces: oneText(articles, (whole) => toPlainText(whole, exportWords())),
  }),
  json: ({ articles }) => ({
    extension: 'json',
    type: 'application/json',
    pieces: oneText(articles, (whole) => toJson(whole)),
  }),
};

/** Copies together. */
const several: Readonly<Record<Exclude<ExportFormat, 'epub'>, (chosen: Chosen) => Plan>> = {
  html: ({ going, library, ids, now, look }) =>
    zipOf(
      libraryArchive(going.copies(library, ids), {
        doc: document,
        exportedAt: now,
        words: exportWords(),
        look,
        signal: going.signal,
      }),
    ),
  markdown: ({ articles, going }) =>
    zipOf(markdownZip(articles, document, { signal: going.signal, words: exportWords() })),
  text: ({ articles }) => zipOf(writeZip(textFiles(articles))),
  json: ({ articles }) => ({
    extension: 'json',
    type: 'application/json',
    pieces: oneText(articles, (whole) => toJson(whole), ['[\n', ',\n', ']\n']),
  }),
};

const book = ({ articles, going, ids, now }: Chosen): Plan => ({
  extension: 'epub',
  type: 'application/epub+zip',
  pieces: epubBook(articles, {
    doc: document,
    title: ids.size === 1 ? null : bookTitle(now),
    modified: now,
    words: exportWords(),
    convert: pngMaker(document),
    signal: going.signal,
  }),
});

/** Without extension. */
async function nameOf({ library, ids, now }: Chosen): Promise<string> {
  const [id = ''] = ids;
  const copy = ids.size === 1 ? await library.get(id) : null;
  return copy?.ok ? fileName(copy.value.title, copy.value.savedAt) : `plainleaf-${now.slice(0, 10)}`;
}

export async function writeCopies(
  library: Library,
  chosenIds: readonly string[],
  format: ExportFormat,
  running: Running,
): Promise<Outcome<Written>> {
  const ids = new Set(chosenIds);
  const going = new Going(running, ids.size);
  const articles = going.articles(library, ids);
  const chosen: Chosen = { going, library, ids, articles, now: new Date().toISOString(), look: await exportLook() };
  return outcomeOf(going, async () => {
    const ways = ids.size === 1 ? single : several;
    const { extension, type, pieces } = format === 'epub' ? book(chosen) : await ways[format](chosen);
    const file = await collected(pieces, type);
    going.signal.throwIfAborted();
    if (going.written.count > 0) saveFile(`${await nameOf(chosen)}.${extension}`, file, type);
    return { ok: true, value: null };
  });
}
