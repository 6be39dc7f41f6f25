import type { Article, Bio, Onward, Removal, RemovalKind } from '../../../core/article';

export function removal(id: string, kind: RemovalKind, reason: string, text: string): Removal {
  return { id, kind, reason, rule: `${kind}/sample`, text, html: `<p>${text}</p>`, anchor: { html: 0, text: 0 } };
}

const removed: readonly Removal[] = [
  removal(
    'r1',
    'consent',
    'A notice about cookies that lay over the page',
    'We and our 1,417 partners value your privacy. '.repeat(12).trim(),
  ),
  removal('r2', 'promo', 'An invitation to join, beside the article', 'Become a member\nJoin 200,000 others today'),
  removal(
    'r3',
    'sponsor',
    'Announced as “Sponsor message”, ended by “Content continues”',
    'Sponsor message – content continues below\nAwards now open for entries\nContent continues',
  ),
  removal('r4', 'tools', 'A row of buttons to share and print the page', 'Share Tweet Printer friendly'),
  removal('r5', 'debug', 'Lines of server variables after the article', 'session userid =\nboth ids empty'),
  removal('r6', 'moved', 'The name of the author, shown under the title', 'By Ada Hollow'),
  removal('r7', 'related', 'Links to other articles', 'Five more stories about tide mills'),
];

const bios: readonly Bio[] = [
  {
    kind: 'person',
    name: 'Ada Hollow',
    text: 'Ada Hollow keeps the tide tables of a small harbour and writes about water and work.',
    html: '<p>Ada Hollow keeps the tide tables of a small harbour and writes about water and work.</p>',
    url: 'https://example.org/people/ada',
    image: null,
  },
  {
    kind: 'organisation',
    name: 'The Harbour Review',
    text: 'Founded in 1931, a quarterly for people who live by the sea.',
    html: '<p>Founded in 1931, a quarterly for people who live by the sea.</p>',
    url: null,
    image: null,
  },
];

const paragraphs = [
  'The mill at the end of the creek has no wheel you can see. It sits under the floor, and it turns twice a day when the sea has gone far enough down to let the pond fall through it.',
  'Nobody alive remembers who dug the pond. The parish book speaks of it in 1586 as a thing that had always been there, and complains about the eels. The miller paid his rent in them, three hundred a year, <a href="https://example.org/eels">alive and of a decent length</a>.',
  'What strikes a visitor first is how little of the day belongs to the miller. He works when the moon says so: at four in the morning this week, at nine the next, and never on a neap.',
];

export const article: Article = {
  url: 'https://www.harbour-review.example/essays/the-mill-that-waits',
  canonicalUrl: null,
  title: 'The Mill That Waits for the Moon',
  standfirst: 'Twice a day a creek in the south runs backwards. For four hundred years somebody has made flour of it.',
  byline: 'Ada Hollow',
  authors: ['Ada Hollow'],
  publishedTime: '2026-05-03T23:30:00-05:00',
  modifiedTime: null,
  siteName: 'The Harbour Review',
  lang: 'en',
  dir: 'ltr',
  html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
  text: paragraphs.join('\n\n').replace(/<[^>]+>/g, ''),
  wordCount: 131,
  readingMinutes: 4,
  leadImage: null,
  bios,
  removed,
  kept: { blocks: 12, blocksSeen: 12, characters: 712 },
  kind: 'article',
  readable: true,
  warnings: [],
};

/** The next page has an address longer than any column. */
export const onward: Onward = {
  nextPage: `https://www.harbour-review.example/essays/the-mill-that-waits?page=2&from=${'a-long-way-'.repeat(20)}`,
  singlePage: 'https://www.harbour-review.example/essays/the-mill-that-waits?print=1',
};

/** The shortest article there can be: everything that may be absent is. */
export const bareArticle: Article = {
  ...article,
  title: null,
  standfirst: null,
  byline: null,
  authors: [],
  publishedTime: null,
  siteName: null,
  lang: null,
  dir: null,
  bios: [],
  removed: [],
  kept: { blocks: 3, blocksSeen: 3, characters: 712 },
};

export function withPutBack(id: string): Article {
  const found = removed.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`No sample removal ${id}.`);
  return { ...article, html: `${article.html}<div><p>${found.text}</p></div>` };
}
