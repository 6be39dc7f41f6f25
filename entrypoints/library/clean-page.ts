/** Reads a page that was saved elsewhere with today's engine. Loaded when it is first wanted: the engine comes with it. */
import { allowParsing } from '../../core/clean/sanitize';
import { cleanSource } from '../../core/read-source';
import type { CleanedPage } from '../../library/in/import';
import { localArea } from '../../platform/storage';
import { ruleForPage } from '../shared/rule-for';

allowParsing();

/** `null`: there is no article on it. */
export async function cleanPage(html: string, url: string): Promise<CleanedPage | null> {
  const rule = await ruleForPage(localArea(), url);
  const result = cleanSource(html, url, rule);
  return result.ok ? { article: result.article, rule: rule?.name ?? null } : null;
}
