/** A vector as what is brought in: files of every kind that hold it, and what becomes of them. */
import type { Article } from '../../../core/article';
import type { Found } from '../../../library/in/found';
import { openImport } from '../../../library/in/open';
import { sanitizer } from '../../../library/in/sanitized';
import { toHtmlFile } from '../../../library/out/html-file';
import { toRecord } from '../../../library/record';
import { makeZip } from '../../../library/zip';
import { wholeWith } from '../../browser/library/whole-samples';
import type { Vector } from '../vectors/vectors';
import { raw } from './made';

const CHECKED = {
  url: 'https://lights.example/a',
  canonicalUrl: null,
  publishedTime: '2026-11-03T08:00:00.000Z',
  modifiedTime: null,
  leadImage: null,
};

/** The vector in files of every kind that are taken in, and in names of files in an archive. */
async function filesWith({ html }: Vector): Promise<readonly Blob[]> {
  const article = raw({ n: 0, from: '', html });
  // Where a field is checked, a record with the vector in it is refused: one has it there, the other everywhere else.
  const everywhere = toRecord(await wholeWith(article));
  const whole = await wholeWith({
    ...article,
    ...CHECKED,
    bios: article.bios.map((bio) => ({ ...bio, url: null, image: null })),
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
  return [file, JSON.stringify(everywhere), JSON.stringify(wallabag), marks, pocket, ...zip].map(
    (part) => new Blob([part as BlobPart]),
  );
}

/** What a preview tells of a file, and the copies in it. */
export interface Brought {
  readonly titles: string[];
  readonly refused: string[];
  readonly articles: Article[];
}

function take(found: Found, { titles, refused, articles }: Brought): void {
  switch (found.holds) {
    case 'copy': {
      const { article } = found.copy.contents;
      titles.push(article.title ?? article.url);
      articles.push(article);
      return;
    }
    case 'link':
      titles.push(found.link.title ?? found.link.url);
      return;
    case 'page':
      titles.push(found.title ?? found.url);
      return;
    case 'refused':
      refused.push(found.refused.name ?? '');
  }
}

export async function bring(vector: Vector): Promise<Brought> {
  const setting = { doc: document, sanitize: sanitizer(document), now: '2026-11-22T10:00:00.000Z' };
  const brought: Brought = { titles: [], refused: [], articles: [] };
  for (const file of await filesWith(vector)) {
    const opened = await openImport(file, setting);
    if (typeof opened === 'string') continue;
    for await (const found of opened.records()) take(found, brought);
  }
  return brought;
}
