/** What runs inside the browser: the engine and its peers, side by side, on a page that stands in a frame. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { blockTexts } from '../../core/blocks';
import { clean } from '../../core/clean/clean';
import type { RuleText } from '../../core/clean/draft';
import { looksLikeArticle } from '../../core/detect/detect';
import type { Row } from './rows';

export type System = (page: Document, url: string) => Omit<Row, 'id' | 'ms'>;

/** Readable text of HTML that a peer answered: blocks parted by an empty line. */
function textOf(html: string | null | undefined): string {
  const parsed = new DOMParser().parseFromString(html ?? '', 'text/html');
  return blockTexts(parsed.body).join('\n\n');
}

const plainleaf: System = (page, url) => byRule(page, url, null);

/** @param rule the rule for the site */
function byRule(page: Document, url: string, rule: RuleText | null): ReturnType<System> {
  const looksReadable = looksLikeArticle(page, url);
  const result = clean(page, { url, rule });
  if (!result.ok) return { text: '', error: result.reason };
  const { article } = result;
  return {
    text: article.text,
    title: article.title,
    byline: article.authors.length > 0 ? article.authors.join(', ') : article.byline,
    published: article.publishedTime,
    site_name: article.siteName,
    readerable: article.readable,
    looksReadable,
    engine_ms: result.ms,
    bio: article.bios.map(({ name, text }) => ({ name, text })),
    kind: article.kind,
    removed: article.removed.map(({ kind, rule, text }) => ({ kind, rule, text })),
    warnings: article.warnings.map((warning) => warning.kind),
    ...(result.rule && { problems: result.rule.problems }),
  };
}

const readability: System = (page) => {
  const readerable = isProbablyReaderable(page);
  const article = new Readability(page.cloneNode(true) as Document).parse();
  return {
    text: textOf(article?.content),
    title: article?.title ?? null,
    byline: article?.byline ?? null,
    published: article?.publishedTime ?? null,
    site_name: article?.siteName ?? null,
    readerable,
  };
};

const defuddle: System = (page, url) => {
  const article = new Defuddle(page.cloneNode(true) as Document, { url }).parse();
  return {
    text: textOf(article.content),
    title: article.title || null,
    byline: article.author || null,
    published: article.published || null,
    site_name: article.site || null,
  };
};

const systems: Readonly<Record<string, System>> = { plainleaf, readability, defuddle };

/** Cleans the page in a frame; `ms` is the whole of it, milliseconds. */
function run(name: string, page: Document, url: string): Omit<Row, 'id'> {
  const started = performance.now();
  try {
    // A rule comes as `{"name": …, "text": …}` in the place of a system.
    const row = name.startsWith('{') ? byRule(page, url, JSON.parse(name)) : systems[name]?.(page, url);
    if (!row) throw new Error(`no system ${name}`);
    return { ...row, ms: row.engine_ms ?? performance.now() - started };
  } catch (error) {
    return { text: '', error: String(error), ms: performance.now() - started };
  }
}

Object.assign(globalThis, { lab: { run } });
