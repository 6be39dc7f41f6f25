import type { CopyRow } from './library-props';

const SQUARES = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** What the engine counted in a copy, as the time to read it does: characters in Chinese and Japanese, else words. */
export function countedIn({
  lang,
  title,
  excerpt,
}: Pick<CopyRow, 'lang' | 'title' | 'excerpt'>): 'characters' | 'words' {
  if (lang !== null) return /^(?:ja|zh)(?:[-_]|$)/i.test(lang) ? 'characters' : 'words';
  // Where the page does not tell its language, its letters do: most of them, since any text may quote some.
  const sample = `${title ?? ''}${excerpt ?? ''}`.replace(/[\s\p{P}]/gu, '');
  return (sample.match(SQUARES)?.length ?? 0) * 2 > sample.length ? 'characters' : 'words';
}
