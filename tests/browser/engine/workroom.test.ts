import { describe, expect, test } from 'vitest';
import { clutterIn, clutterInPart } from '../../../core/declutter/find';
import type { Answer } from '../../../core/declutter/questions';
import { saidBy } from '../../../core/declutter/said';
import { copyOf, takeSnapshot } from '../../../core/declutter/snapshot';
import { rebuild } from '../../../core/workroom/rebuild';
import { Workroom } from '../../../core/workroom/workroom';
import { rendered, solid } from './fixtures';

const paragraph = (n: number) =>
  `<p>The ferry left the harbour in the ${n}. hour of the morning, and nobody on the quay could say when it would come back to the island that it had left behind, or whether anyone would be waiting for it there.</p>`;
const letter = '<p>Sign up for our newsletter and never miss a story!</p>';
const page = (inside: string) => `<!doctype html><html lang="en"><head><title>The ferry in the morning</title>
<meta property="og:type" content="article"></head><body><main><article><h1>The ferry in the morning</h1>
${Array.from({ length: 8 }, (_, n) => paragraph(n + 1)).join('')}${inside}</article></main></body></html>`;

const snapshotOf = (doc: Document, root: Element = doc.body) => {
  const snapshot = takeSnapshot(doc, root);
  if (snapshot === null) throw new Error('no snapshot');
  return snapshot;
};

/** What is found on a page that changes between question and answer. */
const found = (doc: Document, meanwhile: () => void = () => undefined) => {
  const { shot, live } = snapshotOf(doc);
  // As it comes over the line.
  const question = JSON.parse(JSON.stringify({ name: 'page', shot, frames: [], rule: null }));
  const answer: Answer = JSON.parse(JSON.stringify(new Workroom(() => 0).answer(question)));
  if (answer.name !== 'page') throw new Error(answer.name);
  meanwhile();
  return clutterIn(answer.found, live).flatMap(({ elements }) => elements);
};

describe('a page that is judged elsewhere', () => {
  test('clutter is found again on the live page, which is only read', async () => {
    await rendered(page(`<aside class="newsletter" id="letter">${letter}</aside>`), (doc) => {
      const before = doc.documentElement.outerHTML;
      expect(found(doc)).toEqual([doc.querySelector('#letter')]);
      expect(doc.documentElement.outerHTML).toBe(before);
    });
  });

  test('an element that says something else by now stays', async () => {
    await rendered(page(`<aside class="newsletter" id="letter">${letter}</aside>`), (doc) => {
      const line = doc.querySelector('#letter p');
      const before = line?.textContent ?? '';
      const say = (text: string) => line?.replaceChildren(text);
      expect(found(doc, () => say('The second morning was a quiet one.'))).toEqual([]);
      say(before);
      expect(found(doc, () => doc.querySelector('#letter')?.remove())).toEqual([]);
    });
  });

  test('what goes into a box after the question does not go with it', async () => {
    await rendered(page(`<div id="around"><aside class="newsletter" id="letter">${letter}</aside></div>`), (doc) => {
      const late = () => doc.querySelector('#around')?.append(doc.createRange().createContextualFragment(paragraph(9)));
      expect(found(doc, late)).toEqual([doc.querySelector('#letter')]);
    });
  });
});

describe('markup that parsing builds anew', () => {
  /** A page that scripts have made as no parser would. */
  const made = (make: (box: Element, doc: Document) => void, use: (doc: Document) => void) =>
    rendered(page('<div class="newsletter" id="box"></div>'), (doc) => {
      const box = doc.querySelector('#box');
      if (box) make(box, doc);
      use(doc);
    });
  const element = (doc: Document, name: string, ...inside: (string | Node)[]) => {
    const one = doc.createElement(name);
    one.append(...inside);
    return one;
  };
  const words = 'Nobody on the quay could say when the ferry would come back to the island that it had left behind.';

  test.each<[string, (box: Element, doc: Document) => void]>([
    ['a paragraph in a paragraph', (box, doc) => box.append(element(doc, 'p', 'Sign up!', element(doc, 'p', words)))],
    [
      'a box in a paragraph',
      (box, doc) => box.append(element(doc, 'p', 'Sign up!', element(doc, 'div', words), words)),
    ],
    [
      'text between rows',
      (box, doc) => box.append(element(doc, 'table', words, element(doc, 'tr', element(doc, 'td', 'Sign up!')))),
    ],
    ['a form in a form', (box, doc) => box.append(element(doc, 'form', 'Sign up!', element(doc, 'form', words)))],
    ['a link in a link', (box, doc) => box.append(element(doc, 'a', 'Sign up!', element(doc, 'a', words)))],
    [
      'a button in a button',
      (box, doc) => box.append(element(doc, 'button', 'Sign up!', element(doc, 'button', words))),
    ],
    [
      'a list point after a heading in bold',
      (box, doc) => box.append(element(doc, 'b', element(doc, 'h2', 'Sign up!'), element(doc, 'li', words))),
    ],
    ['text in a break', (box, doc) => box.append(element(doc, 'br', words), 'Sign up!')],
  ])('%s: what keeps its number says in the copy what it says on the page, or is left alone', async (_name, make) => {
    await made(make, (doc) => {
      const { shot, live } = snapshotOf(doc);
      const rebuilt = rebuild(shot);
      if (typeof rebuilt === 'string') throw new Error(rebuilt);
      const all = [...(rebuilt.page.origins?.keys() ?? [])];
      const known = all.flatMap((copy) => {
        const origin = rebuilt.origin(copy);
        const own = origin && live[origin.at];
        return own && origin.said === saidBy(copyOf(own)) ? [[copy, own] as const] : [];
      });
      expect(known.length).toBeGreaterThan(8);
      for (const [copy, own] of known) {
        if (copy.isConnected && !own.querySelector('br'))
          expect(solid(copy.textContent ?? '')).toBe(solid(own.textContent ?? ''));
      }
      for (const hidden of found(doc)) expect(hidden.textContent).toContain('Sign up!');
    });
  });

  test('a number that a page writes itself, and one that stands twice, mean nothing', async () => {
    const html =
      '<!doctype html><body data-plainleaf-at="0"><p data-plainleaf-at="1">One</p><p data-plainleaf-at="1">Two</p>';
    const rebuilt = rebuild({ html, url: 'https://a.example/', hidden: [1], overlays: [] });
    if (typeof rebuilt === 'string') throw new Error(rebuilt);
    expect([...rebuilt.page.hidden]).toEqual([]);
    expect([...rebuilt.page.doc.querySelectorAll('p')].map((copy) => rebuilt.origin(copy))).toEqual([null, null]);
    await rendered(page(`<aside class="newsletter" data-plainleaf-at="3" id="letter">${letter}</aside>`), (doc) => {
      expect(found(doc)).toEqual([doc.querySelector('#letter')]);
    });
  });
});

describe('shadow trees', () => {
  test('stand in the place of what they stand for, slots filled, nested ones too', async () => {
    await rendered(page('<div id="host"><b>light</b><i slot="end">last</i></div>'), (doc) => {
      const shadow = doc.querySelector('#host')?.attachShadow({ mode: 'open' });
      const inner = doc.createElement('div');
      const slot = (name: string) => {
        const one = doc.createElement('slot');
        one.name = name;
        return one;
      };
      inner.append(slot(''));
      const deep = inner.attachShadow({ mode: 'open' });
      deep.append('(', slot(''), ')');
      shadow?.append('first ', inner, ' and ', slot('end'), slot('none'));
      shadow?.lastElementChild?.append('; nobody else');
      const { shot, live } = snapshotOf(doc);
      const rebuilt = rebuild(shot);
      if (typeof rebuilt === 'string') throw new Error(rebuilt);
      const host = rebuilt.page.doc.querySelector('#host');
      expect(host?.textContent).toBe('first (light) and last; nobody else');
      const bold = host?.querySelector('b');
      expect(bold && live[rebuilt.origin(bold)?.at ?? -1]).toBe(doc.querySelector('#host b'));
      expect(host && rebuilt.origin(host)?.said).toBe(saidBy(copyOf(doc.querySelector('#host') as Element)));
    });
  });
});

describe('parts that come late', () => {
  test('are judged by the page that they came to; a room that knows no page says so', async () => {
    await rendered(page(''), (doc) => {
      const room = new Workroom(() => 0);
      const parts = { name: 'parts', shots: [snapshotOf(doc).shot], frames: [] } as const;
      expect(room.answer(parts).name).toBe('forgotten');
      room.answer({ name: 'page', shot: snapshotOf(doc).shot, frames: [], rule: null });
      const late = doc.createRange().createContextualFragment(`<aside class="newsletter">${letter}</aside>`);
      doc.querySelector('article')?.append(late);
      const { shot, live } = snapshotOf(doc, doc.querySelector('aside') as Element);
      const answer = room.answer({ name: 'parts', shots: [shot], frames: [] });
      const [part] = answer.name === 'parts' ? answer.parts : [];
      expect(part && clutterInPart(part, live).flatMap(({ elements }) => elements)).toEqual([
        doc.querySelector('aside'),
      ]);
    });
  });
});
