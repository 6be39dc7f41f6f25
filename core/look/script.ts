/** How the letters of a language stand: apart, each in its square, or joined to one another; as in components/tokens.css. */
export type Script = 'apart' | 'squares' | 'joined';

const SQUARES = new Set(['ja', 'zh']);
const JOINED = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'hi', 'mr', 'ne', 'bn']);

/** @param lang BCP 47 */
export function scriptOf(lang: string | null): Script {
  const [language = ''] = (lang ?? '').toLowerCase().split(/[-_]/);
  if (SQUARES.has(language)) return 'squares';
  return JOINED.has(language) ? 'joined' : 'apart';
}
