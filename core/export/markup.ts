/** Writing markup as text. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for between tags or between quotes, in HTML as in XML: of the characters that XML has. */
export const escapeText = (text: string): string => inXml(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not have.
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without the characters that XML 1.0, section 2.2, does not have; lone surrogates become U+FFFD. */
export const inXml = (text: string): string => text.replace(NOT_IN_XML, '').replace(LONE, '\ufffd');

/** JSON for inside a `script` element that is data: with no `<` there is no end tag in it and no comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A language as BCP 47 writes it, or `null`: a page may claim anything. */
export function langTag(lang: string | null): string | null {
  if (lang === null || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang)) return null;
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? null;
  } catch {
    // The right signs in the wrong order.
    return null;
  }
}

/** The day of an ISO 8601 time, as the page wrote it, in the words of that language. */
export function longDay(iso: string, lang: string | null): string {
  const day = iso.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(langTag(lang) ?? 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** The http(s) address as it may stand in a file, `null` for any other. */
export const safeUrl = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) && url === inXml(url) ? url : null;
