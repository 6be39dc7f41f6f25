import { describe, expect, test } from 'vitest';
import { countedSnapshot } from '../../../core/declutter/counted';
import { clutterIn, clutterInPart } from '../../../core/declutter/find';
import type { Answer, Shot } from '../../../core/declutter/questions';
import { saidBy } from '../../../core/declutter/said';
import { copyOf, type Snapshot, saidNow, takeSnapshot } from '../../../core/declutter/snapshot';
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

const answerTo = (shot: Shot): Answer => {
  // As it comes over the line.
  const question = JSON.parse(JSON.stringify({ name: 'page', shot, frames: [], rule: null }));
  return JSON.parse(JSON.stringify(new Workroom(() => 0).answer(question)));
};

const clutterOf = ({ shot, live }: Snapshot, meanwhile: () => void = () => undefined) => {
  const answer = answerTo(shot);
  if (answer.name !== 'page') throw new Error(answer.name);
  meanwhile();
  return clutterIn(answer.found, live).flatMap(({ elements }) => elements);
};

const countedOf = (doc: Document) => {
  const snapshot = countedSnapshot(doc, doc.body);
  if (snapshot === null) throw new Error('no snapshot');
  return snapshot;
};

/** What is found on a page that changes between question and answer. */
const found = (doc: Document, meanwhile?: () => void) => clutterOf(snapshotOf(doc), meanwhile);

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

describe('what is left on the page though a clean copy goes without it', () => {
  const pitch = (words: number) =>
    `<aside class="newsletter" id="letter"><p>Sign up for our newsletter! ${'And tell the harbour master of it, please. '.repeat(words / 8)}</p></aside>`;

  test('an invitation goes, a paragraph of many words in its box stays', async () => {
    await rendered(page(pitch(16)), (doc) => expect(found(doc)).toEqual([doc.querySelector('#letter')]));
    await rendered(page(pitch(80)), (doc) => expect(found(doc)).toEqual([]));
  });

  test('a paragraph that speaks of printing stays, a row of buttons goes', async () => {
    const row = (inside: string) => `<div class="share-buttons" id="row">${inside}</div>`;
    const buttons = '<a href="https://www.facebook.com/sharer.php?u=x">Share</a> <a href="mailto:?body=x">Mail</a>';
    await rendered(page(`${row(buttons)}${paragraph(9)}`), (doc) =>
      expect(found(doc)).toEqual([doc.querySelector('#row')]),
    );
    await rendered(
      page(`${row('<p>Print this page and stick it on the wall of the kitchen!</p>')}${paragraph(9)}`),
      (doc) => expect(found(doc)).toEqual([]),
    );
  });
});

describe('what stands near the text', () => {
  const list = (
    id: string,
  ) => `<ul id="${id}"><li><a href="/a">The last rope walk</a></li><li><a href="/b">Fog, explained</a></li>
    <li><a href="/c">A year without herring</a></li></ul>`;
  const ids = (doc: Document) => found(doc).map(({ id }) => id);

  test('a row that its name calls tools goes, also in the middle of the text', async () => {
    const row = `<ul class="share" id="row"><li><a href="/share">Share</a></li><li><a href="/post">Post</a></li>
      <li><a href="/print">Print this page</a></li></ul>`;
    await rendered(page(`${row}${paragraph(9)}`), (doc) => expect(ids(doc)).toEqual(['row']));
  });

  test('a column beside the text goes, a list among its paragraphs stays', async () => {
    const side = `<aside id="side"><h3>Most read</h3>${list('beside')}</aside>`;
    const beside = page('').replace('<main>', '<div id="columns"><main>').replace('</main>', `</main>${side}</div>`);
    await rendered(beside, (doc) => expect(ids(doc)).toEqual(['side']));
    const among = `<div id="most"><h3>Most read</h3>${list('among')}</div>`;
    for (const text of [paragraph(9), `<div>${paragraph(9)}</div>`]) {
      await rendered(page(`${among}${text}`), (doc) => expect(ids(doc)).toEqual([]));
    }
  });

  test('an advertisement goes, whatever stays beside it', async () => {
    const ad = '<div class="ad" id="ad">Advertisement<br>Three nights, two tides, one sauna.</div>';
    const most = `<div id="most"><h3>Most read</h3>${list('among')}${ad}</div>`;
    await rendered(page(`${most}${paragraph(9)}`), (doc) => expect(ids(doc)).toEqual(['ad']));
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
        const own = origin && live(origin.at);
        return own && origin.said === saidBy(copyOf(own)) && origin.said === saidNow(own) ? [[copy, own] as const] : [];
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
    const rebuilt = rebuild({ html, order: null, url: 'https://a.example/', hidden: [1], overlays: [] });
    if (typeof rebuilt === 'string') throw new Error(rebuilt);
    expect([...rebuilt.page.hidden]).toEqual([]);
    expect([...rebuilt.page.doc.querySelectorAll('p')].map((copy) => rebuilt.origin(copy))).toEqual([null, null]);
    await rendered(page(`<aside class="newsletter" data-plainleaf-at="3" id="letter">${letter}</aside>`), (doc) => {
      expect(found(doc)).toEqual([doc.querySelector('#letter')]);
    });
  });
});

describe('a page whose elements are told by their order', () => {
  const box = `<aside class="newsletter" id="letter">${letter}</aside>`;

  test('is understood as with numbers, whatever stands in it that says nothing', async () => {
    const silent = `<script>const a = '<p><div></p>';</script><noscript><p>No <b>scripts</b></div></noscript><style>p > b {}</style>
<template><p>Later</p></template><!-- <p> <noscript> --><svg><title>A drawing</title><path d="M0 0"/></svg><textarea>
<b></textarea><pre>

x</pre><p style="display: none">Not shown</p>`;
    const check = (doc: Document) => {
      const before = doc.documentElement.outerHTML;
      const counted = countedOf(doc);
      const numbered = snapshotOf(doc);
      expect(doc.documentElement.outerHTML).toBe(before);
      expect(clutterOf(counted)).toEqual([doc.querySelector('#letter')]);
      expect([counted.shot.hidden, counted.shot.overlays]).toEqual([numbered.shot.hidden, numbered.shot.overlays]);
      for (const at of counted.shot.hidden) expect(counted.live(at)?.textContent).toBe('Not shown');
      const answers = [answerTo(counted.shot), answerTo(numbered.shot)];
      expect(answers[0]).toEqual(answers[1]);
    };
    await rendered(page(`${silent}${box}`), check, { scripts: true });
  });

  test('markup that parses to another number of elements, or to others, is asked for with numbers', async () => {
    const lone = (name: string) => {
      const one = document.createElement(name);
      one.append(document.createElement('div'));
      return one;
    };
    await rendered(page(box), (doc) => {
      doc.querySelector('article')?.prepend(lone('p'));
      expect(answerTo(countedOf(doc).shot).name).toBe('miscounted');
    });
    await rendered(page(box), (doc) => {
      const { shot } = countedOf(doc);
      const names = shot.order?.names.with(-1, 'b') ?? [];
      expect(answerTo({ ...shot, order: { count: shot.order?.count ?? 0, names } }).name).toBe('miscounted');
    });
  });

  test('as many elements in another order: none is hidden for what another says', async () => {
    await rendered(page('<table id="table"></table><p id="end">The end</p>'), (doc) => {
      // A parser takes it out of the table, before which it comes then.
      const aside = doc.createRange().createContextualFragment(box);
      doc.querySelector('#table')?.append(doc.createElement('tbody'), aside);
      const counted = countedOf(doc);
      expect(answerTo(counted.shot).name).toBe('page');
      for (const hidden of clutterOf(counted))
        expect(solid(hidden.textContent ?? '')).toBe(solid(doc.querySelector('#letter')?.textContent ?? ''));
      expect(clutterOf(snapshotOf(doc))).toEqual([doc.querySelector('#letter')]);
    });
  });

  test('a page with slots is not, nor one whose scripts are off', async () => {
    await rendered(page('<noscript><p>No scripts</p></noscript>'), (doc) =>
      expect(countedSnapshot(doc, doc.body)).toBeNull(),
    );
    await rendered(page('<slot>Nothing</slot>'), (doc) => expect(countedSnapshot(doc, doc.body)).toBeNull());
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
      expect(bold && live(rebuilt.origin(bold)?.at ?? -1)).toBe(doc.querySelector('#host b'));
      expect(host && rebuilt.origin(host)?.said).toBe(saidNow(doc.querySelector('#host') as Element));
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
