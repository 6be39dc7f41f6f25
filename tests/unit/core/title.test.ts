import { describe, expect, it, test } from 'vitest';
import { chooseTitle, hostKey, siteInTitle, type TitleClues } from '../../../core/facts/title';

const choose = (document: string | null, clues: Partial<TitleClues> = {}): string | null =>
  chooseTitle({
    headings: [],
    subheadings: [],
    path: '',
    lines: [],
    declared: [],
    siteName: null,
    host: 'www.millnews.example',
    ...clues,
    document,
  });
const TITLE = 'Bees in the wall of the mill';

describe('the title without the name of the site', () => {
  test.each([
    [`${TITLE} | Mill News`],
    [`${TITLE}|Mill News`],
    [`${TITLE} - Mill News`],
    [`${TITLE} – Mill News`],
    [`${TITLE} — The Mill News`],
    [`${TITLE} · MillNews`],
    [`${TITLE} :: Mill News`],
    [`${TITLE} || Mill News`],
    [`${TITLE}||Mill News`],
    [`${TITLE} « Mill News`],
    [`${TITLE}｜Mill News`],
    [`${TITLE} - millnews.example`],
    [`Mill News | ${TITLE}`],
    [`Mill News » ${TITLE}`],
    [`Mill News - ${TITLE} - Mill News`],
    [`News: ${TITLE}`],
    [`Press release: ${TITLE} | Mill News`],
    [`  ${TITLE}\n | Mill News `],
  ])('%j', (document) => {
    expect(choose(document)).toBe(TITLE);
  });

  test.each([
    ['Bees – and other guests – in the wall'],
    ['Bee-keeping in well-known walls'],
    ['Bees: a life in three acts'],
    ['Article 5: what it means'],
    ['News'],
    ['Is this 3 - 2 or 1'],
    ['“Bees”: what they said'],
    ['« Le miel »'],
    ['« Le miel est bon », dit Ada Quill'],
    ['»Honig ist gut« im Test'],
    ['It’s “the bees”'],
    ['The Mill Newsletter'],
  ])('keeps dashes, colons and quotation marks of its own: %s', (title) => {
    expect(choose(`${title} | Mill News`)).toBe(title);
    expect(choose(title)).toBe(title);
  });

  it('knows the declared name of a site whatever its address', () => {
    expect(choose('ハチの壁｜ミルニュース', { siteName: 'ミルニュース' })).toBe('ハチの壁');
    expect(choose('磨坊新闻 - 蜂巢', { siteName: '磨坊新闻' })).toBe('蜂巢');
  });

  it('takes what stands behind a bar for a site or for words to searchers, but not what stands behind a dash', () => {
    expect(choose(`${TITLE} | Some Other Site`)).toBe(TITLE);
    expect(choose(`${TITLE} - Some Other Site`)).toBe(`${TITLE} - Some Other Site`);
    expect(choose(`${TITLE} | one two three four five`)).toBe(TITLE);
  });
});

describe('the heading where the page words its title otherwise', () => {
  it('takes the heading that shares words with what is declared or with the address', () => {
    expect(choose('Top 9 wall bees of the year', { headings: ['Which bees live in walls?'] })).toBe(
      'Which bees live in walls?',
    );
    expect(
      choose('Our garden year in review', { headings: ['Mason bees in old mortar'], path: '/blog/mason-bees-mortar' }),
    ).toBe('Mason bees in old mortar');
  });

  it('takes no section of the site, no introduction and no heading about something else', () => {
    expect(choose(TITLE, { headings: ['Bees'] })).toBe(TITLE);
    expect(choose(TITLE, { headings: ['Join our newsletter today'] })).toBe(TITLE);
    expect(choose(TITLE, { headings: [`Bees and mills: ${'words '.repeat(40)}`] })).toBe(TITLE);
  });

  it('takes a lower heading that says just what is declared', () => {
    expect(choose(`${TITLE} | x`, { headings: ['The bees of our blog'], subheadings: [TITLE] })).toBe(TITLE);
  });

  it('leaves out a label that only the heading has, and capitals that only the heading has', () => {
    expect(choose(TITLE, { headings: [`Opinion ${TITLE}`] })).toBe(TITLE);
    expect(choose(TITLE, { headings: [`Nature | ${TITLE}`] })).toBe(TITLE);
    expect(choose(TITLE, { headings: [TITLE.toUpperCase()] })).toBe(TITLE);
  });
});

describe('which of several', () => {
  test.each<[string, string | null, Partial<TitleClues>, string | null]>([
    [
      'the heading that the title agrees with',
      'Bees in the wall | Mill News',
      { headings: ['Menu', 'Bees in the Wall'] },
      'Bees in the Wall',
    ],
    [
      'the longer heading that begins with it',
      'Bees in the wall',
      { headings: ['Bees in the wall of a mill'] },
      'Bees in the wall of a mill',
    ],
    ['a heading without the day before it', TITLE, { headings: [`Dec 18 2025 ${TITLE}`] }, TITLE],
    ['a heading with a year before it', TITLE, { headings: [`2025 ${TITLE}`] }, `2025 ${TITLE}`],
    ['a heading without what it is called', TITLE, { headings: [`Title:${TITLE}`] }, TITLE],
    ['a heading without the source of a link', TITLE, { headings: [`${TITLE} (news.mill.example) 87`] }, TITLE],
    [
      'a heading with a word in brackets',
      `${TITLE} (part two)`,
      { headings: [`${TITLE} (part two)`] },
      `${TITLE} (part two)`,
    ],
    ['the heading that the page declares', 'Home', { headings: ['Menu', TITLE], declared: [TITLE] }, TITLE],
    [
      'what is declared, where no heading agrees',
      'Home',
      { headings: ['Something else'], declared: [`${TITLE} | Mill News`] },
      TITLE,
    ],
    ['the first declared that says something', 'Home', { declared: [' ', 'Mill News | ', TITLE, 'Other'] }, TITLE],
    ['a line that the title ends with', `Archive 12 ${TITLE}`, { lines: ['Some other line', TITLE] }, TITLE],
    ['the title rather than a heading of other words', TITLE, { headings: ['Menu'] }, TITLE],
    ['a heading, where there is no title', null, { headings: ['Bees'] }, 'Bees'],
    ['a heading, where the title is nothing but the site', '| Mill News', { headings: ['Bees'] }, 'Bees'],
    ['the site, where nothing else is said', 'Mill News', {}, 'Mill News'],
  ])('%s', (_, document, clues, title) => {
    expect(choose(document, clues)).toBe(title);
  });

  test.each([[null], [''], ['  \n'], [' | Mill News'], ['Mill News |']])(
    '%j says nothing, and nothing is null',
    (document) => {
      expect(choose(document)).toBeNull();
    },
  );
});

describe('the site in the title', () => {
  const host = 'www.millnews.example';
  test.each<[string | null, string[], string | null]>([
    [`${TITLE} | Mill News`, [], 'Mill News'],
    [`The Mill News » ${TITLE}`, [], 'The Mill News'],
    [`${TITLE} – millnews.example`, [], 'millnews.example'],
    ['« Le miel » - Mill News', [], 'Mill News'],
    [`${TITLE} - Some Other Site`, [TITLE], 'Some Other Site'],
    [`Some Other Site: ${TITLE}`, [TITLE], 'Some Other Site'],
    [`${TITLE} (Other Site)`, ['Menu', TITLE], 'Other Site'],
    [`${TITLE} | Mill News | Page 2`, [], null],
    [`${TITLE} - Some Other Site`, [], null],
    [`${TITLE} and what the miller had to say`, [TITLE], null],
    [`${TITLE} - one two three four five`, [TITLE], null],
    [`${TITLE}!`, [TITLE], null],
    ['Bees - Other', ['Bees'], null],
    [TITLE, [TITLE], null],
    ['Mill News', [], null],
    ['', [TITLE], null],
    [null, [TITLE], null],
  ])('%j, headings %j: %j', (document, headings, site) => {
    expect(siteInTitle(document, headings, host)).toBe(site);
  });
});

test.each([
  ['www.contact-us.co.uk', 'contactus'],
  ['www2.mill.de', 'mill'],
  ['news.mill.example', 'newsmill'],
  ['localhost', 'localhost'],
  ['', ''],
])('the words of the host %j: %j', (host, words) => {
  expect(hostKey(host)).toBe(words);
});

test('a title made of separators ends in good time', () => {
  for (const part of ['-', ' -', ' | ', '»', ' « ', 'a | ', '~ ', ' - a']) {
    const long = `${TITLE}${part.repeat(2000)}`;
    const whole = `${long}a | Mill News`;
    expect(choose(whole, { headings: [TITLE] })?.startsWith(TITLE)).toBe(true);
    expect(siteInTitle(whole, [TITLE], 'millnews.example')).toBe('Mill News');
    expect(siteInTitle(`${long}b`, [`${TITLE}b`], 'millnews.example')).toBeNull();
  }
}, 5000);

test.each([['undefined'], ['null'], ['[object Object]'], ['{{ page.title }}']])(
  'what a script failed to fill in is no title, unless the page says nothing else: %s',
  (written) => {
    expect(choose(TITLE, { headings: [written] })).toBe(TITLE);
    expect(choose(written, { headings: [written], declared: [written] })).toBe(written);
  },
);
