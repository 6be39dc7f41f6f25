/** What stands above a Markdown file: YAML 1.2 between two lines of hyphens. */

export type FrontMatter = Readonly<Record<string, string | boolean | readonly string[] | null>>;

/**
 * Every text in double quotes, as JSON writes it: YAML takes that for the same text (https://yaml.org/spec/1.2.2/#732-double-quoted-style),
 * so that no title becomes a number, a date, a list or a second document. Absent values and empty lists are left out.
 */
export function frontMatter(fields: FrontMatter): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'object') return [`${key}:`, ...value.map((item) => `  - ${quoted(item)}`)];
    return [`${key}: ${typeof value === 'boolean' ? value : quoted(value)}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** Characters that YAML wants escaped and JSON does not: DEL, C1, the byte order mark, U+2028, U+2029, noncharacters. */
const UNPRINTABLE = /[\x7f-\x9f\ufeff\u2028\u2029\ufffe\uffff]/g;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
