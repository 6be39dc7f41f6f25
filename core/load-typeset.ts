/** What sets formulas, loaded only where there is one to be set. */
import type { Article } from './article';
import { hasTex, type Typeset } from './tex';

type Texts = Pick<Article, 'html' | 'bios' | 'removed'>;

/** @returns undefined where the article has no formula in TeX, and where the module cannot be had: the sources show then */
export async function typesetFor({ html, bios, removed }: Texts): Promise<Typeset | undefined> {
  if (![html, ...[...bios, ...removed].map((part) => part.html)].some(hasTex)) return undefined;
  const [module] = await Promise.allSettled([import('./typeset')]);
  return module.status === 'fulfilled' ? module.value.typeset : undefined;
}
