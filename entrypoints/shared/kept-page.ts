/** Reads the kept source of a copy with today's engine. Loaded when it is first wanted: the engine comes with it. */
import type { CleanResult } from '../../core/article';
import type { RuleText } from '../../core/clean/draft';
import { allowParsing } from '../../core/clean/sanitize';
import { cleanSource } from '../../core/read-source';
import { unpacked } from '../../library/gzip';
import type { Library, Outcome } from '../../library/library';

allowParsing();

/** Cleans the page by a rule, as often as is wanted. */
export type KeptPage = (rule: RuleText | null) => CleanResult;

/**
 * `null`: there is no source that can be read.
 *
 * @param url where the page was read
 */
export async function keptPage(library: Library, id: string, url: string): Promise<Outcome<KeptPage | null>> {
  const source = await library.source(id);
  if (!source.ok) return source;
  const bytes = source.value === null ? null : await unpacked(source.value);
  if (bytes === null) return { ok: true, value: null };
  const html = new TextDecoder().decode(bytes);
  return { ok: true, value: (rule) => cleanSource(html, url, rule) };
}
