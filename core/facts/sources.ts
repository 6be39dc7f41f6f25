/** What several fields are read from: structured data, meta elements, the blocks of the page. */
import type { Blocks } from '../blocks';
import type { Page } from '../page';
import { clip, fold } from '../text';
import { withoutEntities } from './entities';
import { type JsonNode, jsonNodes, types } from './jsonld';

/** What is read from the page once and asked for by several fields. */
export interface Sources {
  readonly page: Page;
  readonly blocks: Blocks;
  readonly nodes: readonly JsonNode[];
  readonly article: JsonNode | null;
  /** Content of meta elements by lower-case name or property, first one only. */
  readonly meta: ReadonlyMap<string, string>;
  /** All contents of meta elements of a name. */
  readonly repeated: (name: string) => readonly string[];
  readonly host: string;
}

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|HowTo|TechArticle|SocialMediaPosting)$/;

export function readSources(page: Page, blocks: Blocks): Sources {
  const nodes = jsonNodes(page.jsonLd);
  const meta = new Map<string, string>();
  const more = new Map<string, string[]>();
  for (const element of page.doc.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = fold(withoutEntities(clip(element.getAttribute('content') ?? '', 3000)));
    if (content === '') continue;
    for (const each of name?.toLowerCase().trim().split(/\s+/) ?? []) {
      if (meta.has(each)) more.set(each, [...(more.get(each) ?? []), content].slice(0, 20));
      else meta.set(each, content);
    }
  }
  const article = ownArticle(nodes, page.url);
  const repeated = (name: string): string[] => [
    ...(meta.has(name) ? [meta.get(name) ?? ''] : []),
    ...(more.get(name) ?? []),
  ];
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : '';
  return { page, blocks, nodes, article, meta, repeated, host };
}

/** The node of the page's own article: of several, the one that has the page's address, else the first. */
function ownArticle(nodes: readonly JsonNode[], url: string): JsonNode | null {
  const articles = nodes.filter((node) => types(node).some((type) => ARTICLE.test(type)));
  if (articles.length < 2) return articles[0] ?? null;
  const path = pathOf(url);
  const own = articles.find((node) =>
    [node['url'], node['mainEntityOfPage'], node['@id']].some((value) => {
      const said = typeof value === 'object' && value !== null ? (value as JsonNode)['@id'] : value;
      return typeof said === 'string' && path.length > 1 && pathOf(said) === path;
    }),
  );
  return own ?? articles[0] ?? null;
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname.replace(/\/$/, '') : '');
