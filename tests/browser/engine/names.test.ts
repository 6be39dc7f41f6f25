/** Names by which a page hides what its document and its forms have: the engine reads the page all the same. */
import { describe, expect, it } from 'vitest';
import { clean } from '../../../core/clean/clean';
import { looksLikeArticle } from '../../../core/detect/detect';
import { rendered } from './fixtures';

const PROSE = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Paragraph ${i} of a story about a lighthouse, which is long enough to be read as running text, with commas, and clauses, and an end.</p>`,
).join('');

/** Every property that a named control, picture or frame could hide: of a form, or of the document. */
const NAMES: readonly string[] = [
  ...new Set(
    [HTMLFormElement, HTMLElement, Element, Node, EventTarget, HTMLDocument, Document, Object].flatMap(
      ({ prototype }) => Object.getOwnPropertyNames(prototype),
    ),
  ),
];

const sources = import.meta.glob<string>('../../../core/**/*.ts', { query: '?raw', import: 'default', eager: true });
const read = new Set(
  Object.values(sources).flatMap((source) => [...source.matchAll(/[.'](\w+)\b/g)].map(([, name]) => name ?? '')),
);
/** What the engine itself asks of anything, so that each is tried alone. */
const READ = NAMES.filter((name) => read.has(name));
const REST = NAMES.filter((name) => !read.has(name));

const chunks = <Value>(list: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

const hiding = (names: readonly string[]): string => {
  const controls = names.map((name) => `<input name="${name}"><input name="${name}"><button id="${name}">b</button>`);
  const others = names.map(
    (name) =>
      `<img name="${name}" alt=""><a id="${name}"></a><form name="${name}"></form><object id="${name}"></object><embed name="${name}">`,
  );
  return `<body><form>${controls.join('')}${PROSE}</form>${others.join('')}</body>`;
};

/** What is wrong with how such a page is read. */
async function faultsOf(names: readonly string[]): Promise<readonly string[]> {
  const about = names.join(' ');
  try {
    return await rendered(hiding(names), (page) => {
      const result = clean(page);
      const isArticle: unknown = looksLikeArticle(page, '');
      if (!result.ok) return [`${about}: ${result.reason}`];
      const lost = [0, 1, 2, 3, 4, 5].filter((i) => !result.article.text.includes(`Paragraph ${i} of a story`));
      return [
        ...(lost.length > 0 ? [`${about}: lost ${lost.length}`] : []),
        ...(typeof isArticle === 'boolean' ? [] : [`${about}: ${isArticle}`]),
        ...(result.ms < 5000 ? [] : [`${about}: ${result.ms} ms`]),
      ];
    });
  } catch (error) {
    return [`${about}: ${error}`];
  }
}

describe('names that clobber', () => {
  it('are all of those that prototypes have, and among what is read are those that froze or broke other extractors', () => {
    const known =
      'parentNode nextElementSibling textContent getAttribute hasAttribute removeAttribute querySelectorAll firstChild childNodes attributes body documentElement nextSibling defaultView nodeType localName shadowRoot';
    expect(READ).toEqual(expect.arrayContaining(known.split(' ')));
    expect(NAMES.length).toBeGreaterThan(400);
  });

  it.each(chunks(READ, 20))(
    '%s and so on, each alone',
    async (...names) => {
      for (const name of names) expect(await faultsOf([name])).toEqual([]);
    },
    120_000,
  );

  it.each(chunks(REST, 20))(
    '%s and so on, together',
    async (...names) => {
      expect(await faultsOf(names)).toEqual([]);
    },
    120_000,
  );
});
