/** Who wrote it and when, where a page says it in a way that no standard has. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';

const SENTENCE =
  'The weir below the mill was rebuilt twice in a hundred years, and each time the river found a way around it before the spring was over.';
const TEXT = Array.from({ length: 6 }, (_, i) => `<p>${SENTENCE} That was in the ${i + 3}rd year.</p>`).join('');
const MENU = '<ul><li>By Wine Region<li>Reds<li>Whites<li>Glasses<li>Vouchers<li>Contact</ul>';
const ASIDE = '<p>Every wine region has its weirs.</p>';

/** More dates than one page has of its own. */
const DATES = [3, 4, 5, 6].map((day) => `<p>March ${day}, 2019</p>`).join('');

function articleOf({ head = '', above = '', below = '', after = '' }: Partial<Record<string, string>>): Article {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html><head><title>The weir</title>${head}</head><body>${above}<h1>The weir that would not hold</h1>${below}<article>${TEXT}</article>${after}</body></html>`,
    'text/html',
  );
  const result = clean(page, { url: 'https://mills.example/weir' });
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

describe('when it was published', () => {
  test.each<[where: string, page: Parameters<typeof articleOf>[0], day: string | null]>([
    ['a heading above the title', { above: '<h2>Monday, September 8, 2008</h2>' }, '2008-09-08'],
    ['a heading below the title', { below: '<h5>January 23, 2025</h5>' }, '2025-01-23'],
    [
      'a meta element of a name of its own',
      { head: '<meta name="w-published-date" content="2025-05-27">' },
      '2025-05-27',
    ],
    ['a meta element of another day', { head: '<meta name="unpublish-date" content="2031-05-27">' }, null],
    ['a journal', { head: '<meta name="citation_publication_date" content="2023 Jan 7">' }, '2023-01-07'],
    [
      'a place that is called after it',
      { after: `<div class="single-post-date">July 8, 2025</div>${DATES}` },
      '2025-07-08',
    ],
    [
      'such places of teasers only',
      { after: `<a href="/mill">The mill<span class="post-date">July 8, 2025</span></a>`.repeat(5) },
      null,
    ],
    [
      'beside the title, before the day that is declared',
      { head: '<meta property="article:published_time" content="2025-08-21">', below: '<p>Published Apr 26, 2023</p>' },
      '2023-04-26',
    ],
    [
      'a day of what the page tells of, before the day that is declared',
      {
        head: '<meta property="article:published_time" content="2025-08-21">',
        below: '<p>Effective date: 1 January 2001</p><p>June 6, 2019</p>',
      },
      '2025-08-21',
    ],
    ['a heading of history', { below: '<h3>6 June 1944</h3>' }, null],
    [
      'cards, each with a day',
      {
        after:
          `<p>${SENTENCE}</p>`.repeat(8) +
          [3, 4, 5, 6].map((day) => `<div><b>Mill</b><p class="post-date">May ${day}, 2023</p></div>`).join(''),
      },
      null,
    ],
    [
      'the name of a publisher, of a new edition',
      {
        head: '<meta name="publisher-start-date" content="1999-01-01"><meta name="republish-date" content="2023-01-01">',
      },
      null,
    ],
    [
      'beside the title, after the day that is declared',
      { head: '<meta property="article:published_time" content="2023-04-26">', below: '<p>Aug 21, 2025</p>' },
      '2023-04-26',
    ],
  ])('%s', (_where, page, day) => {
    expect(articleOf(page).publishedTime).toBe(day);
  });
});

describe('who wrote it', () => {
  test.each<[where: string, page: Parameters<typeof articleOf>[0], authors: string[]]>([
    ['under a label', { below: '<div>Written by:</div><div>Ada Quill</div>' }, ['Ada Quill']],
    ['under a heading below the text', { after: '<h3>Author</h3><p>Ada Quill</p>' }, ['Ada Quill']],
    [
      'a label over something else, with a name marked by its class',
      { below: '<p class="post-author">Mary Jones</p><h4>Authors</h4><p>Browse All</p>' },
      ['Mary Jones'],
    ],
    [
      'the author of a book that is told of',
      { below: '<dl><dt>Author</dt><dd>Frank Herbert</dd></dl>', after: '<p>By Mary Jones</p>' },
      ['Mary Jones'],
    ],
    ['a first name that begins as a day does', { below: '<p class="author">Monica</p>' }, ['Monica']],
    [
      'a name of common words beside the title',
      { below: '<p>By Will Young</p>', after: '<p>The young will mend it, if the young will try.</p>' },
      ['Will Young'],
    ],
    [
      'a link in a sentence, with a name marked by its class',
      {
        below:
          '<p class="byline">Mary Jones</p><p>A novel from <a href="/author/frank-herbert">Frank Herbert</a> of 1965.</p>',
      },
      ['Mary Jones'],
    ],
    ['a link to a team', { below: '<p><a href="/team/chicago-bulls">Chicago Bulls</a></p>' }, []],
    ['a label with nobody under it', { below: '<div>Author</div><div>Read our guide to weirs</div>' }, []],
    [
      'a link to a page of the same name',
      { below: '<p><a href="/authors/ada-quill/">Ada Quill</a></p>' },
      ['Ada Quill'],
    ],
    ['a link to somebody the text tells of', { below: '<p><a href="/people/ada-quill/">Ada Quill</a></p>' }, []],
    [
      'a link to an author far below',
      { after: `${`<p>${SENTENCE}</p>`.repeat(9)}<a href="/author/ada-quill">Ada Quill</a>` },
      [],
    ],
    ['an entry of a menu', { above: MENU, after: ASIDE }, []],
    ['a day of the week in a place for names', { below: '<span class="byline">Sat</span>' }, []],
  ])('%s', (_where, page, authors) => {
    expect(articleOf(page).authors).toEqual(authors);
  });
});

test('"The author" over a name costs no paragraph', () => {
  const named = articleOf({ below: '<div>The author</div><div>Ada Quill</div>' });
  expect(named.text.match(/The weir below the mill/g)).toHaveLength(6);
});

test('a page of links to authors is read in no time', () => {
  const links = Array.from({ length: 4000 }, (_, i) => {
    const name = `Qu${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    return `<a href="/author/ada-${name}">Ada ${name}</a> `;
  }).join('');
  expect(articleOf({ below: `<p>${links}</p>` }).authors.length).toBeLessThan(7);
});

describe('the language', () => {
  const japanese = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>水車の下の堰は百年のあいだに二度作り直されたが、そのたびに川は春が終わる前に回り道を見つけた。${n}年目のことである。</p>`,
  ).join('');
  const arabic = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>أعيد بناء السد تحت الطاحونة مرتين في مئة عام، وفي كل مرة وجد النهر طريقا حوله قبل أن ينتهي الربيع. كان ذلك في العام ${n}.</p>`,
  ).join('');
  const langOf = (root: string, article: string, head = '') => {
    const page = new DOMParser().parseFromString(
      `<!doctype html><html ${root}><head><title>x</title>${head}</head><body><h1>The weir that would not hold</h1>${article}</body></html>`,
      'text/html',
    );
    const result = clean(page, { url: 'https://mills.example/weir' });
    return result.ok ? [result.article.lang, result.article.dir] : null;
  };

  test.each<[where: string, root: string, article: string, head: string, lang: string | null, dir: string | null]>([
    ['the root', 'lang="fr-CA"', `<article>${TEXT}</article>`, '', 'fr-CA', null],
    ['the root in XML', 'xml:lang="fr"', `<article>${TEXT}</article>`, '', 'fr', null],
    ['the article', '', `<article lang="fr">${TEXT}</article>`, '', 'fr', null],
    [
      'its data',
      '',
      TEXT,
      '<script type="application/ld+json">{"@type":"Article","inLanguage":"fr"}</script>',
      'fr',
      null,
    ],
    ['a header', '', TEXT, '<meta http-equiv="Content-Language" content="fr">', 'fr', null],
    ['a header of several', '', TEXT, '<meta http-equiv="Content-Language" content="fr, en">', null, null],
    ['nobody', '', TEXT, '', null, null],
    ['its letters', '', japanese, '', 'ja', null],
    ['its letters, from right to left', '', arabic, '', 'ar', 'rtl'],
    ['a language of the same letters', 'lang="ur"', arabic, '', 'ur', 'rtl'],
    ['a template in another language', 'lang="en"', japanese, '', 'ja', null],
  ])('is said by %s', (_where, root, article, head, lang, dir) => {
    expect(langOf(root, article, head)).toEqual([lang, dir]);
  });
});
