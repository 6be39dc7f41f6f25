/** Reads the kept source of a copy with today's engine. Loaded when it is first wanted: the engine comes with it. */
import type { Article } from '../../core/article';
import type { RuleText } from '../../core/clean/draft';
import { pictureAddresses } from '../../core/pictures';
import type { Contents, Copy } from '../../library/copy';
import type { Library, Outcome } from '../../library/library';
import { changesBetween, type ParagraphChange } from '../../library/save/changes';
import { takeReading } from '../../library/save/new-reading';
import { ownVersion } from '../../platform/version';
import { keptPage } from '../shared/kept-page';

/** `null`: there is no source that can be read, or it holds no article. */
export type CleanedAgain = { readonly article: Article; readonly changes: readonly ParagraphChange[] } | null;

export async function cleanAgain(
  library: Library,
  id: string,
  { article, provenance }: Contents,
  rule: RuleText | null,
): Promise<Outcome<CleanedAgain>> {
  const page = await keptPage(library, id, provenance.finalUrl);
  if (!page.ok) return page;
  const result = page.value?.(rule);
  return {
    ok: true,
    value: result?.ok ? { article: result.article, changes: changesBetween(article, result.article) } : null,
  };
}

export const take = (library: Library, id: string, article: Article, rule: RuleText | null): Promise<Outcome<Copy>> =>
  takeReading(library, id, {
    article,
    engine: ownVersion(),
    rule: rule?.name ?? null,
    pictures: pictureAddresses(article, document),
  });
