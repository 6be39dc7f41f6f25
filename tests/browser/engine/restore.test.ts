import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { restore } from '../../../core/restore';
import { fixtures, rendered, solid, wholeText } from './fixtures';

const TAGS =
  'p div span b a li ul td tr table section aside h1 h2 blockquote pre code form button picture details summary nav footer font em figure figcaption dl dt dd label select option x-card'.split(
    ' ',
  );
const TEXTS = [
  'A long sentence of the article, which goes on for a while so that it counts as running text, and then ends at last.',
  'Advertisement',
  'Content continues below this message',
  'The article continues',
  'We use cookies on this site to do things.',
  'Accept all',
  'Share',
  'By Ada Quill',
  '3 May 2021',
  'session userid = 7',
  'session token = x',
  'cookie = 1',
  'Related articles',
  'x',
  ' ',
  '中文的一段文字。',
];

interface Node {
  readonly tag: string;
  readonly children: readonly (Node | string)[];
}

const tree = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom(...TAGS, 'br'),
    children: fc.array(fc.oneof({ depthSize: 'medium' }, fc.constantFrom(...TEXTS), tie('node')), { maxLength: 5 }),
  }),
})).node;

/** Builds by DOM calls, so that trees come about which no parser would make. */
function build(doc: Document, node: Node): Element {
  const element = doc.createElement(node.tag);
  for (const child of node.children) element.append(typeof child === 'string' ? child : build(doc, child));
  return element;
}

const article = (doc: Document): Article | null => {
  const result = clean(doc, { url: 'https://site.example/a/b' });
  return result.ok ? result.article : null;
};

describe('restore', () => {
  it('gives back all text of any tree, in order', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (nodes) => {
        const doc = document.implementation.createHTMLDocument('A title of some length');
        doc.body.append(...nodes.map((node) => build(doc, node)));
        const whole = solid(wholeText(doc));
        const cleaned = article(doc);
        if (!cleaned) return whole === '';
        const back = restore(
          cleaned,
          cleaned.removed.map(({ id }) => id),
        );
        expect(solid(back.text)).toBe(whole);
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in one step and in many, in any order', async () => {
    for (const { html, expected } of fixtures.filter((_, i) => i % 6 === 0)) {
      const cleaned = await rendered(html, (page) => {
        const result = clean(page, { url: expected.url });
        return result.ok ? result.article : null;
      });
      if (!cleaned) continue;
      const ids = cleaned.removed.map(({ id }) => id);
      const shuffled = [...ids].sort(
        (a, b) => ((a.length + Number(a.slice(1)) * 7919) % 13) - ((b.length + Number(b.slice(1)) * 7919) % 13),
      );
      let step = cleaned;
      for (const id of shuffled) step = restore(step, [id]);
      expect(step).toEqual(restore(cleaned, ids));
      expect(step.removed).toEqual([]);
    }
  });

  it('puts a block between the paragraphs it stood between', async () => {
    const html = `<body><article><h1>Bees in the wall of the mill</h1>${['First', 'Second', 'Third', 'Fourth']
      .map(
        (word) =>
          `<p>${word} paragraph, long enough to be an article, tells of bees that lived in the wall of a mill and of the miller who let them.</p>`,
      )
      .join('')}</article></body>`.replace('<p>Third', '<p>Advertisement</p><p>Third');
    const cleaned = await rendered(html, (page) => article(page));
    const label = cleaned?.removed.find(({ kind }) => kind === 'sponsor');
    if (!cleaned || !label) throw new Error('nothing removed');
    expect(cleaned.text).not.toContain('Advertisement');
    const back = restore(cleaned, [label.id]);
    expect(back.text).toMatch(/Second[^\n]+\n\nAdvertisement\n\nThird/);
    expect(back.html).toMatch(/Second[^<]+<\/p>\s*<p>Advertisement<\/p>\s*<p>Third/);
  });

  it('ignores ids that it does not know', async () => {
    const cleaned = await rendered('<body><p>One.</p></body>', (page) => article(page));
    if (!cleaned) throw new Error('refused');
    expect(restore(cleaned, ['r99', ''])).toEqual(cleaned);
  });
});
