import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { restore } from '../../../core/restore';
import { lookup } from '../components/lookup';
import { type Expected, fixtures, folded, rendered, solid, wholeText } from './fixtures';

const FIELDS = ['title', 'byline', 'authors', 'publishedTime', 'siteName', 'lang', 'dir'] as const;

const cleaned = (html: string, url: string): Promise<Article> =>
  rendered(html, (page) => {
    const result = clean(page, { url });
    if (!result.ok) throw new Error(`refused: ${result.reason}`);
    return result.article;
  });

/** Paragraphs that are missing or out of order. */
function missing(text: string, paragraphs: readonly string[]): string[] {
  const whole = solid(text);
  let from = 0;
  return paragraphs.filter((paragraph) => {
    const at = whole.indexOf(solid(paragraph), from);
    if (at < 0) return true;
    from = at + solid(paragraph).length;
    return false;
  });
}

/** What the article text holds beyond its paragraphs. */
function leftovers(text: string, { paragraphs }: Expected): string {
  let rest = solid(text);
  for (const paragraph of paragraphs) rest = rest.replace(solid(paragraph), '');
  return rest;
}

/** A shell without text is refused rather than cleaned. */
const refused = fixtures.filter(({ name }) => name === 'none-empty-shell');
const told = fixtures.filter((fixture) => !refused.includes(fixture));

describe.each(refused)('fixture $name', ({ html, expected }) => {
  it('is refused as empty', async () => {
    const result = await rendered(html, (page) => clean(page, { url: expected.url }));
    expect(result).toMatchObject({ ok: false, reason: 'empty' });
  });
});

describe.each(told)('fixture $name', ({ html: source, expected }) => {
  it('keeps every paragraph, in order', async () => {
    const article = await cleaned(source, expected.url);
    expect(missing(article.text, expected.paragraphs)).toEqual([]);
  });

  it('holds nothing that is not article', async () => {
    const article = await cleaned(source, expected.url);
    const text = folded(article.text);
    expect(expected.absent.filter((piece) => text.includes(folded(piece)))).toEqual([]);
    if (expected.readable) expect(leftovers(article.text, expected)).toBe('');
  });

  it('names what it removed by its kind', async () => {
    const { removed } = await cleaned(source, expected.url);
    const found = (kind: string, piece: string) =>
      removed.some((removal) => removal.kind === kind && folded(removal.text).includes(folded(piece)));
    expect(expected.removed.filter(({ kind, contains }) => !found(kind, contains))).toEqual([]);
    for (const { reason, said } of removed) {
      expect(reason).toMatch(/^\p{Lu}.*\.$/su);
      expect(lookup(said?.key ?? '', (said?.values ?? []).map(String))).toBe(reason);
    }
  });

  it('reads the fields and the bios', async () => {
    const article = await cleaned(source, expected.url);
    const fields = FIELDS.filter((field) => field in expected);
    const said = Object.fromEntries(fields.map((field) => [field, article[field]]));
    expect(said).toEqual(Object.fromEntries(fields.map((field) => [field, expected[field]])));
    expect(article.bios.map(({ kind, name, text }) => ({ kind, name, text: folded(text) }))).toEqual(expected.bios);
    expect(article.readable).toBe(expected.readable);
  });

  it.skipIf(!expected.html)('writes the HTML', async () => {
    const { html } = await cleaned(source, expected.url);
    expect(expected.html?.filter((piece) => !html.includes(piece))).toEqual([]);
    expect(expected.htmlAbsent?.filter((piece) => html.includes(piece)) ?? []).toEqual([]);
  });

  it('gives back all text of the page, and leaves the page as it was', async () => {
    await rendered(source, (page) => {
      const before = page.documentElement.outerHTML;
      const result = clean(page, { url: expected.url });
      if (!result.ok) throw new Error(`refused: ${result.reason}`);
      const whole = restore(
        result.article,
        result.article.removed.map(({ id }) => id),
      );
      expect(solid(whole.text)).toBe(solid(wholeText(page, expected)));
      expect(page.documentElement.outerHTML).toBe(before);
    });
  });
});
