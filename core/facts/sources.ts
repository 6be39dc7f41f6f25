/** What several fields are read from: structured data, meta elements, the blocks of the page. */
import type { Blocks } from '../blocks';
import type { Page } from '../page';
import { clip, fold } from '../text';
import { type JsonNode, jsonNodes, types } from './jsonld';

/** What is read from the page once and asked for by several fields. */
export interface Sources {
  readonly page: Page;
  readonly blocks: Blocks;
  readonly nodes: readonly JsonNode[];
  readonly article: JsonNode | null;
  /** Content of meta elements by lower-case name or property, first one only. */
  readonly meta: ReadonlyMap<string, string>;
  readonly host: string;
}

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|HowTo|TechArticle|SocialMediaPosting)$/;

export function readSources(page: Page, blocks: Blocks): Sources {
  const nodes = jsonNodes(page.jsonLd);
  const meta = new Map<string, string>();
  for (const element of page.doc.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = fold(clip(element.getAttribute('content') ?? '', 3000));
    if (name && content !== '' && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  const article = nodes.find((node) => types(node).some((type) => ARTICLE.test(type))) ?? null;
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : '';
  return { page, blocks, nodes, article, meta, host };
}
