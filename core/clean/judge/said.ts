/** What the page's metadata says about its text, to be held against the blocks. */
import type { Nature } from '../../detect/kind';
import type { Facts } from '../../facts/facts';
import { key } from '../../text';

export interface Said {
  readonly title: string;
  /** The text that schema.org data gives as the article's; empty where it gives none. */
  readonly body: string;
  /** Whether the page is a thread of posts. */
  readonly posts: boolean;
  /** Index of the last block of a bio; -1 where there is none. */
  readonly bio: number;
  /** What it and the address say of the page as a whole, as features. */
  readonly page: readonly number[];
}

/** Letters and digits only. */
export function saidBy(facts: Facts, nature: Nature): Said {
  const { title, sources } = facts;
  const body = sources.nodes.map((node) => node['articleBody']).find((text) => typeof text === 'string');
  return {
    title: key(title ?? ''),
    body: typeof body === 'string' && body.length > 200 ? key(body.replace(/<[^<>]{0,500}>/g, ' ')) : '',
    posts: nature.kind === 'discussion',
    bio: facts.bios.reduce((last, { blocks }) => Math.max(last, blocks.at(-1)?.index ?? -1), -1),
    page: pageSays(facts, nature),
  };
}

function pageSays({ declaredArticle, publishedTime, authors, sources }: Facts, { kind }: Nature): number[] {
  const discussion = kind === 'discussion';
  const path = URL.canParse(sources.page.url) ? new URL(sources.page.url).pathname : '/';
  const steps = path.split('/').filter(Boolean);
  const slug = steps.at(-1)?.match(/[-_]/g)?.length ?? 0;
  const is = (value: boolean) => (value ? 1 : 0);
  return [
    is(declaredArticle),
    is(discussion),
    steps.length,
    Math.min(slug, 12),
    is(publishedTime !== null),
    is(authors.length > 0),
  ];
}
