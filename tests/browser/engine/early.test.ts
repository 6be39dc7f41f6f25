import { describe, expect, test } from 'vitest';
import { losesArticle } from '../../../core/sites/loss';
import { Early } from '../../../entrypoints/auto-clean/early';
import { rendered } from './fixtures';

const long = (words: string) => `${words} `.repeat(60);
const marks = (page: Document) => [...page.querySelectorAll('[data-plainleaf-hidden]')].map(({ id }) => id).sort();
const grown = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What is hidden early on a page, by a rule. */
const early = (body: string, rule: string, then?: (page: Document) => void) =>
  rendered(`<html><body>${body}</body></html>`, async (page) => {
    const before = page.documentElement.outerHTML;
    const hiding = new Early(page, { name: 'a.example', text: rule });
    hiding.begin();
    then?.(page);
    await grown();
    const seen = marks(page);
    hiding.stop();
    expect(marks(page)).toEqual([]);
    if (!then) expect(page.documentElement.outerHTML).toBe(before);
    return seen;
  });

describe('before the page is there', () => {
  const text = `<p>${long('Rain on the slates.')}</p>`;

  test('what the rule takes out is hidden, also what comes later', async () => {
    const strip = 'strip: //div[@id="promo"]\nstrip_id_or_class: banner';
    expect(await early(`${text}<div id="promo">Slates</div>`, strip)).toEqual(['promo']);
    const later = (page: Document) => {
      const late = page.createElement('div');
      late.id = 'late-banner';
      page.body.append(late);
    };
    expect(await early(text, strip, later)).toEqual(['late-banner']);
  });

  test('what holds the page, the article or a film is not', async () => {
    for (const body of [
      `<main id="promo">Slates</main>${text}`,
      `<article id="promo">Slates</article>${text}`,
      `<div id="promo"><main>Slates</main></div>${text}`,
      `<div id="promo"><video></video></div>${text}`,
    ]) {
      expect(await early(body, 'strip: //*[@id="promo"]')).toEqual([]);
    }
  });

  test('what holds most of the page is not, and is given back when it grows to', async () => {
    const most = `<div id="promo">${long('Slates and more of them.')}</div>`;
    expect(await early(`<p>Rain.</p>${most}`, 'strip: //div[@id="promo"]')).toEqual([]);
    const grow = (page: Document) => {
      const more = page.createElement('p');
      more.textContent = long('Slates and more of them.');
      page.getElementById('promo')?.append(more);
    };
    expect(await early('<p>Rain.</p><div id="promo">Slates</div>', 'strip: //div[@id="promo"]', grow)).toEqual([]);
  });

  test('paragraphs that are most of the page together are given back for good', async () => {
    const paragraphs = '<p>Rain on the slates, and more of it.</p>'.repeat(60);
    expect(await early(`<h1>Rain</h1>${paragraphs}<div id="promo">Slates</div>`, 'strip: //p')).toEqual([]);
    const stream = async (page: Document) => {
      for (let i = 0; i < 60; i++) {
        const paragraph = page.createElement('p');
        paragraph.textContent = 'Rain on the slates, and more of it.';
        page.body.append(paragraph);
        await Promise.resolve();
      }
      const late = page.createElement('div');
      late.id = 'late-banner';
      page.body.append(late);
    };
    const strip = 'strip: //p\nstrip_id_or_class: banner';
    expect(await early('<h1>Rain</h1><p id="first">Rain.</p>', strip, (page) => void stream(page))).toEqual([]);
  });

  test('what lies in one another counts once', async () => {
    const promo = `<div id="promo"><div id="inner">${'Slates! '.repeat(100)}</div></div>`;
    expect(await early(`${text}${promo}`, 'strip: //div[@id="promo"]\nstrip: //div[@id="inner"]')).toEqual([
      'inner',
      'promo',
    ]);
  });

  test('what the rule keeps is not, nor anything where it keeps in words that a style sheet lacks', async () => {
    const body = `${text}<div id="promo"><p id="kept">Slates</p></div><div id="other">Slates</div>`;
    const strip = 'strip: //div[@id="promo"]\nstrip: //div[@id="other"]';
    expect(await early(body, `${strip}\nkeep: //p[@id="kept"]`)).toEqual(['other']);
    expect(await early(body, `${strip}\nkeep: //p[string-length(.) > 3]`)).toEqual([]);
  });

  test('lines that are no selectors are left out', async () => {
    const body = `${text}<div id="promo">Slates</div>`;
    expect(await early(body, 'strip: //[[\nstrip: //p[1]\nstrip: //div[@id="promo"]')).toEqual(['promo']);
  });
});

describe('the article is lost', () => {
  const page = (use: (page: Document) => void) =>
    rendered(
      `<html><body><main><p id="a">${long('Rain on the slates.')}</p><p id="b">${long('Wind in the reeds.')}</p>
      <p id="c">Done.</p><aside>Buy slates, as many as you can carry, today and tomorrow.</aside></main></body></html>`,
      use,
    );
  const article = `${long('Rain on the slates.')}\n\n${long('Wind in the reeds.')}\n\nDone.`;
  const named = (doc: Document, selector: string) => [...doc.querySelectorAll(selector)];

  test('with more than half of its words', () =>
    page((doc) => {
      expect(losesArticle(named(doc, 'aside'), article)).toBe(false);
      expect(losesArticle(named(doc, '#a'), article)).toBe(false);
      expect(losesArticle(named(doc, '#a, #b'), article)).toBe(true);
      expect(losesArticle(named(doc, 'main'), article)).toBe(true);
      expect(losesArticle(named(doc, 'p'), article)).toBe(true);
      expect(losesArticle([], article)).toBe(false);
    }));

  test('where it is not known, with more than half of the main part', () =>
    page((doc) => {
      expect(losesArticle(named(doc, 'aside'), null)).toBe(false);
      expect(losesArticle(named(doc, 'p'), null)).toBe(true);
      expect(losesArticle([], null)).toBe(false);
    }));
});
