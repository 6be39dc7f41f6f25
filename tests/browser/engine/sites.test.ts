import { describe, expect, it } from 'vitest';
import type { CleanResult } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { namedSelector, toSelector } from '../../../core/sites/selector';
import { evaluate } from '../../../core/sites/xpath';
import { fixtures, rendered } from './fixtures';

const files = import.meta.glob<string>('../../../core/sites/rules/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const OWN_RULES = new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.txt$/g, ''), text]));

const LOCK =
  'The lock keeper opens the upper gate at six, when the water in the basin stands level with the canal outside it.';
const BARGES = [
  'Four barges came through before breakfast, loaded with slate, and each of them paid in coins that nobody else takes.',
  'He writes their names into a ledger that his grandmother began, in a hand that has not changed in ninety years.',
  'The committee that looks after the canal would like a machine to do it, and has asked for three offers by the spring.',
  'None of the firms has sent anybody to see the gate, which is why the offers are all for the wrong width of door.',
];
const ASIDE = 'Old lock keepers of the valley meet on the second Sunday of the month in the room above the chandlery.';
const PITCH =
  'Slate tiles from the valley last for longer than the house that they are laid upon, say all who sell them.';

const PAGE = `<html lang="en"><head><title>Six o'clock at the upper gate | Canal Notes</title>
  <script type="application/ld+json">{"@type":"WebSite","name":"Canal Notes","made":"on 3 May 2021, at noon"}</script></head>
  <body class="page sidebar-right"><header><nav><a href="/">Canal Notes</a> <a href="/locks">Locks</a></nav></header>
  <main id="main"><form id="reader" class="story"><h1>Six o'clock at the upper gate</h1>
  <p class="who">Words by <b>Odile Marsh</b></p><p class="when">4 May 2021</p>
  <p id="lock">${LOCK}</p>${BARGES.map((text) => `<p class="barge">${text} <span class="mark">note</span></p>`).join('')}
  <div class="pitch"><p>${PITCH}</p></div><figure id="pic"><img src="/img/gate-small.png" alt=""></figure></form>
  <a class="more" href="/gate?page=2">On</a></main>
  <aside class="meeting"><p>${ASIDE}</p></aside><footer><p>Canal Notes is made by hand.</p></footer></body></html>`;

const URL_OF_PAGE = 'https://canal.example/gate';

async function follow(text: string | null, html = PAGE): Promise<Extract<CleanResult, { ok: true }>> {
  return rendered(html, (page) => {
    const result = clean(page, { url: URL_OF_PAGE, rule: text === null ? null : { name: 'canal.example', text } });
    if (!result.ok) throw new Error(result.reason);
    return result;
  });
}

const told = ({ rule }: Extract<CleanResult, { ok: true }>): string[] =>
  rule?.problems.map(({ directive, text }) => `${directive}: ${text}`) ?? [];
const whole = [LOCK, ...BARGES];

describe('a site rule', () => {
  it('changes nothing where there is none', async () => {
    const [none, undone] = [await follow(null), await follow('# nothing')];
    expect('rule' in none).toBe(false);
    expect(undone.article).toEqual(none.article);
  });

  it('takes out what it names, and says so', async () => {
    const { article } = await follow('strip: //div[@class="pitch"]');
    expect(article.text).not.toContain(PITCH);
    expect(article.removed.find(({ text }) => text === PITCH)).toMatchObject({
      kind: 'site-rule',
      rule: 'site-rule/strip',
      reason: 'The rule for this site takes it out.',
    });
  });

  it('takes out by a part of a name, but never what holds the page', async () => {
    const result = await follow('strip_id_or_class: pitch\nstrip_id_or_class: sidebar\nstrip_id_or_class: main');
    expect(result.article.text).not.toContain(PITCH);
    expect(whole.filter((text) => !result.article.text.includes(text))).toEqual([]);
  });

  it('takes pictures out by their address, but none that is kept', async () => {
    expect((await follow('body: //main')).article.html).toContain('gate-small');
    expect((await follow('body: //main\nstrip_image_src: gate-small')).article.html).not.toContain('gate-small');
    const kept = await follow('body: //main\nkeep: //*[@id="pic"]\nstrip_image_src: gate-small');
    expect(kept.article.html).toContain('gate-small');
  });

  it.each([
    ['strip: //body', 'strip: It would take out most of the article.'],
    ['strip: //main', 'strip: It would take out most of the article.'],
    ['strip: //*', 'strip: It would take out most of the article.'],
    ['strip: //p', 'strip: It would take out most of the article.'],
    ['strip_id_or_class: story', 'strip_id_or_class: It would take out most of the article.'],
    ['strip: //span[@class="mark"]', 'strip: It is a part of a paragraph, which stays whole.'],
    ['strip: //div[', 'strip: This is not a valid XPath expression.'],
    ['strip: //a[//b[//c]]', 'strip: The expression asks too much of a page.'],
    ['body: //body', 'body: It is the whole page.'],
    ['body: //aside', 'body: It holds less than half of the article.'],
    ['keep: //body', 'keep: It would keep the whole page.'],
    ['replace_string(e): eeeeeeeeeeeeeeeeeeeeeeeeee', 'replace_string: The page would grow too much.'],
    ['replace_string(<main): <!--', 'replace_string: It would take out most of the page.'],
    [
      'replace_string(<main): <form><input name="childNodes"></form><main',
      'replace_string: It would bring in what is not read.',
    ],
    ['replace_string(<p): &#xFDD0;1&#xFDD1;<p', 'replace_string: It would bring in what is not read.'],
  ])('refuses %s', async (text, problem) => {
    const result = await follow(text);
    expect(told(result)[0]).toBe(problem);
    expect(result.article.text).toBe((await follow(null)).article.text);
  });

  it('refuses the strips that together are too much', async () => {
    const ids = [1, 2, 3, 4].map((n) => `strip: //p[@class="barge"][${n}]`);
    const result = await follow(['strip: //p[@id="lock"]', ...ids].join('\n'));
    expect(told(result).length).toBeGreaterThan(1);
    expect(whole.filter((text) => result.article.text.includes(text)).length).toBeGreaterThan(1);
  });

  it('says what the article is; nothing else is, and it says why', async () => {
    const { article, rule } = await follow(`body: //nothing\nbody: //p[@class="barge"] | //p[@id="lock"]`);
    expect(whole.filter((text) => !article.text.includes(text))).toEqual([]);
    expect(article.text).not.toContain(PITCH);
    const pitch = article.removed.find(({ text }) => text.includes(PITCH));
    expect(pitch?.reason).toBe('Stands outside what the rule for this site calls the article.');
    expect(rule?.problems).toEqual([]);
  });

  it('means forms, which the copy holds as boxes', async () => {
    const { article, rule } = await follow(`body: //form[@id='reader' and contains(., 'form')] | //main/form[1]`);
    expect(rule?.problems).toEqual([]);
    expect(article.text).toContain(LOCK);
  });

  it('keeps what it says is article, whatever else says', async () => {
    const { article } = await follow('keep: //aside[@class="meeting"]\nstrip: //aside');
    expect(article.text).toContain(ASIDE);
  });

  it('has the last word on title, author and date where it gives something', async () => {
    const text =
      'title: //h9\ntitle: string("The gate at six")\nauthor: substring-after(//p[@class="who"], "by ")\ndate: //p[@class="when"]';
    const { article } = await follow(text);
    expect(article).toMatchObject({
      title: 'The gate at six',
      authors: ['Odile Marsh'],
      byline: 'Odile Marsh',
      publishedTime: '2021-05-04',
    });
    const plain = (await follow(null)).article;
    expect((await follow('title: //title')).article.title).toBe(plain.title);
    const none = await follow('title: //h9\nauthor: //b[\ndate: string("soon")\ndate: //p[@class="who"]');
    expect([none.article.title, none.article.authors, none.article.publishedTime]).toEqual([
      plain.title,
      plain.authors,
      plain.publishedTime,
    ]);
  });

  it('finds dates in JSON-LD', async () => {
    const date = `date: substring-before(substring-after(//script[@type="application/ld+json"], '"made":"on '), ',')`;
    expect((await follow(date)).article.publishedTime).toBe('2021-05-03');
  });

  it('changes the source and the tree before they are read', async () => {
    const { article } = await follow(
      'replace_string(note): sidenote\nwrap_in(blockquote): //p[@id="lock"]\ndissolve: //b\nstrip_attr: //img/@src\nmove_into(//p[@id="lock"]): //p[@class="barge"][1]/span',
    );
    expect(article.text).toContain('sidenote');
    expect(article.html).toMatch(/<blockquote[^>]*>\s*<p[^>]*>The lock keeper/);
    expect(article.html).not.toContain('gate-small');
  });

  it('knows what is hidden after a replacement', async () => {
    const html = PAGE.replace(
      '<p id="lock">',
      '<p style="display: none">Nobody sees this line of the page at all.</p><p id="lock">',
    );
    const { article } = await follow('replace_string(note): mark', html);
    expect(article.text).toContain('mark');
    expect(article.removed.find(({ text }) => text.startsWith('Nobody'))?.kind).toBe('hidden');
  });

  it('tells where the article goes on, and that it is advertising', async () => {
    const { article, rule } = await follow(
      'next_page_link: //a[@class="more"]\nsingle_page_link: //a/@href\nif_page_contains: //video\nnative_ad_clue: //div[@class="pitch"]',
    );
    expect(rule).toMatchObject({ nextPage: 'https://canal.example/gate?page=2', singlePage: null });
    expect(article.warnings.map(({ kind }) => kind)).toContain('native-ad');
  });

  it('is not read where it is no rule for its size', async () => {
    const { article } = await follow(`strip: //div[@class="pitch"]\n# ${'x'.repeat(1_000_000)}`);
    expect(article).toEqual((await follow(null)).article);
  });

  it.each([...OWN_RULES])('of our own, for %s, loses no article of another site', async (_, text) => {
    for (const { name, html, expected } of fixtures.slice(0, 3)) {
      const { article } = await follow(text, html);
      const lost = expected.paragraphs.filter((words) => !article.text.includes(words.slice(0, 20)));
      expect(lost.length, name).toBeLessThanOrEqual(expected.paragraphs.length / 2);
    }
  });
});

describe('evaluate', () => {
  const doc = new DOMParser().parseFromString(PAGE, 'text/html');

  it('answers with strings, numbers and truths as text', () => {
    expect(evaluate(doc, 'concat("a", "b")')).toEqual({ kind: 'text', text: 'ab' });
    expect(evaluate(doc, 'count(//p) > 1')).toEqual({ kind: 'text', text: 'true' });
    expect(evaluate(doc, 'number("x")')).toEqual({ kind: 'text', text: '' });
  });

  it('takes a part of what is too much', () => {
    const many = new DOMParser().parseFromString('<i></i>'.repeat(6000), 'text/html');
    const answer = evaluate(many, '//i');
    expect(answer.kind === 'nodes' && [answer.nodes.length, answer.cut]).toEqual([5000, true]);
  });

  it.each(['', '][', '//p[', 'x:y()', '//p/@', 'document("x")', `//p[${'('.repeat(4000)}`])(
    'has an error for %s',
    (xpath) => {
      expect(evaluate(doc, xpath).kind).toBe('error');
    },
  );
});

describe('an expression that would keep the page busy', () => {
  const doc = new DOMParser().parseFromString(PAGE, 'text/html');

  it.each([
    "//*[contains(string(/), 'zzzq')]",
    "//*[contains( string( / ), 'zzzq')]",
    '//*[count(//p) > 3]',
    '//*[2 * /html]',
    '//*[. = 1 and /html//p]',
    '//*[/]',
    '//*[self::p | //b]',
    '//*/following::*/following::*',
    '//*/preceding::*/following::p',
    '//*/following::*[preceding::b]',
    '(//*/following::* | //a)/following::*',
    `//*/following${' '.repeat(300)}::*/following::*`,
    '//p[b[descendant::i]]',
    "//p[contains(.., 'zzzq')]",
    "//*[ancestor::*//b[. = 'zzzq']]",
    '//p[..//b]',
    "//p[contains(ancestor::html, 'zzzq')]",
    "//p[contains(id('a'), 'zzzq')]",
  ])('is refused: %s', (xpath) => {
    expect(evaluate(doc, xpath)).toMatchObject({ kind: 'error', text: 'The expression asks too much of a page.' });
  });

  it.each([
    '//div//p//b',
    '//p[.//b]',
    '//p[../b and .//i]',
    '//p[*/b]',
    '//p[@class = "/" or contains(@class, "//a")]',
    '//h2/following::p[1]',
    '//p[preceding::h2]',
    '//p[ancestor::div[@class="a"]]',
    'count(//p) > 1',
    "//p[contains(../@class, 'a')]",
    '//*/descendant::p | /html/body',
    '//p[following-sibling::p/preceding-sibling::h2]',
  ])('is not: %s', (xpath) => {
    expect(evaluate(doc, xpath).kind).not.toBe('error');
  });
});

describe('a selector', () => {
  it.each([
    "//p[@class='barge']",
    '//main//p/span',
    "//*[contains(@class, 'e')]",
    "//div[contains(concat(' ', normalize-space(@class), ' '), ' pitch ')]/p | //aside",
    "//p[not(@class) or @class='who']",
    '/html/body/main/form',
  ])('means the same elements as %s', (xpath) => {
    const doc = new DOMParser().parseFromString(PAGE, 'text/html');
    const answer = evaluate(doc, xpath);
    expect([...doc.querySelectorAll(toSelector(xpath) ?? 'none')]).toEqual(answer.kind === 'nodes' ? answer.nodes : []);
  });

  it('means parts of names', () => {
    const doc = new DOMParser().parseFromString(PAGE, 'text/html');
    expect([...doc.querySelectorAll(namedSelector('arg') ?? '')].map(({ className }) => className)).toEqual(
      new Array(4).fill('barge'),
    );
  });
});
