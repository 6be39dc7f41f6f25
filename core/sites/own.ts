/** Our own rules, as data: `rules/example.com.txt` is for example.com. */
const files = import.meta.glob<string>('./rules/*.txt', { query: '?raw', import: 'default', eager: true });

const nameOf = (path: string): string => path.replace(/^.*\/|\.txt$/g, '');

/** Texts by name; look them up with `ruleNames`. */
export const OWN_RULES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [nameOf(path), text]),
);
