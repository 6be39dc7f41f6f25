/** What kind of page it was, and whether it is worth reading as an article. */
import type { PageKind } from '../article';
import type { Block } from '../blocks';
import type { Facts } from '../facts/facts';
import { types as typesOf } from '../facts/jsonld';

/** Words of running text from which a page reads as an article, and from which it does if it calls itself one. */
const WORDS = 150;
const DECLARED_WORDS = 60;
/** Share of an article's text that is running text; lists of teasers have far less. */
const RUNNING_SHARE = 0.4;
const RUNNING = 80;

export interface KindClues {
  readonly facts: Facts;
  readonly kept: readonly Block[];
  readonly all: readonly Block[];
}

export function kindOf({ facts, kept }: KindClues): { kind: PageKind; readable: boolean } {
  const running = kept.filter((block) => block.text.length >= RUNNING && block.linkDensity < 0.4);
  const size = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.text.length, 0);
  const words = running.reduce((sum, block) => sum + block.words, 0);
  const enough = words >= (facts.declaredArticle ? DECLARED_WORDS : WORDS);
  const readable = enough && size(running) >= size(kept) * RUNNING_SHARE && !isFront(facts);
  return { kind: readable ? kindByType(facts, kept) : 'other', readable };
}

/** The root of a site is a front page, whatever it shows. */
function isFront({ sources, declaredArticle }: Facts): boolean {
  if (declaredArticle || !URL.canParse(sources.page.url)) return false;
  const { pathname, search } = new URL(sources.page.url);
  return /^\/(?:index\.\w+|home)?$/.test(pathname) && search === '' && /^https?:/.test(sources.page.url);
}

function kindByType({ sources }: Facts, kept: readonly Block[]): PageKind {
  const types = sources.nodes.flatMap(typesOf);
  if (types.some((type) => /^(?:DiscussionForumPosting|QAPage)$/.test(type))) return 'discussion';
  const code = kept.filter((block) => block.place.code).length;
  const documentation = types.some((type) => /^(?:TechArticle|APIReference)$/.test(type));
  return documentation || code >= Math.max(4, kept.length * 0.25) ? 'documentation' : 'article';
}
