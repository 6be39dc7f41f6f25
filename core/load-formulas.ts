/** What sets formulas, loaded only where there is one to be set. */
import type { Article } from './article';
import { hasTex, type SetFormulas } from './tex';

type Texts = Pick<Article, 'html' | 'bios' | 'removed'>;

/** @returns undefined where the article has no formula in TeX, and where the module cannot be had: the sources show then */
export async function formulasFor({ html, bios, removed }: Texts): Promise<SetFormulas | undefined> {
  if (![html, ...[...bios, ...removed].map((part) => part.html)].some(hasTex)) return undefined;
  const [set, by] = await Promise.allSettled([import('./set-formulas'), import('./typeset')]);
  if (set.status === 'rejected' || by.status === 'rejected') return undefined;
  return (root) => set.value.setFormulas(root, by.value.typeset);
}
