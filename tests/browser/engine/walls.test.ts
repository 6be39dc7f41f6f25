/** Walls that take consent or money are known where the page is judged; on the page itself nothing reads their wording. */
import { describe, expect, test } from 'vitest';
import { clutterIn, clutterInPart } from '../../../core/declutter/find';
import { framesOf } from '../../../core/declutter/frames';
import { takeSnapshot } from '../../../core/declutter/snapshot';
import { Workroom } from '../../../core/workroom/workroom';
import { rendered } from './fixtures';

const paragraph = (n: number) =>
  `<p>The ferry left the harbour in the ${n}. hour of the morning, and nobody on the quay could say when it would come back to the island that it had left behind, or whether anyone would be waiting for it there.</p>`;
const page = (inside: string) => `<!doctype html><html lang="en"><head><title>The ferry in the morning</title>
<meta property="og:type" content="article"></head><body><main><article><h1>The ferry in the morning</h1>
${Array.from({ length: 8 }, (_, n) => paragraph(n + 1)).join('')}</article></main>${inside}</body></html>`;

const ask = '<p>We and our partners use cookies to store and access personal data on your device.</p>';
const pay = '<button>Accept all</button><a href="#">Subscribe for 2.99 €</a>';
const refuse = '<button>Accept all</button><button>Reject all</button>';
const box = (buttons: string, style = 'position: fixed; inset: 20% 20% auto') =>
  `<div id="box" style="${style}">${ask}${buttons}</div>`;

const taken = (doc: Document, root: Element = doc.body) => {
  const snapshot = takeSnapshot(doc, root);
  if (snapshot === null) throw new Error('no snapshot');
  return snapshot;
};

const judged = (doc: Document) => {
  const { shot, live } = taken(doc);
  const frames = framesOf(doc).map((frame) => frame.shot);
  const answer = new Workroom(() => 0).answer({ name: 'page', shot, frames, rule: null });
  if (answer.name !== 'page') throw new Error(answer.name);
  return {
    walls: answer.walls.map(live),
    hidden: clutterIn(answer.found, live).flatMap(({ elements }) => elements),
    frames: answer.frames,
  };
};

describe('a wall that takes consent or money', () => {
  test('stays, and is known', async () => {
    await rendered(page(box(pay)), (doc) => {
      expect(judged(doc)).toMatchObject({ walls: [doc.querySelector('#box')], hidden: [] });
    });
    await rendered(page(box(refuse)), (doc) => {
      expect(judged(doc)).toMatchObject({ walls: [], hidden: [doc.querySelector('#box')] });
    });
  });

  test('stands in a shadow tree, too', async () => {
    const hosted = async (buttons: string) =>
      rendered(page('<div id="host"></div>'), (doc) => {
        const host = doc.querySelector('#host');
        const shadow = host?.attachShadow({ mode: 'open' });
        shadow?.append(doc.createRange().createContextualFragment(box(buttons)));
        const { walls, hidden } = judged(doc);
        return [walls.length, hidden.length];
      });
    expect(await hosted(pay)).toEqual([1, 0]);
    expect(await hosted(refuse)).toEqual([0, 1]);
  });

  test('is known before it is shown', async () => {
    await rendered(page(box(pay, 'position: fixed; display: none')), (doc) => {
      expect(judged(doc).walls).toEqual([doc.querySelector('#box')]);
    });
  });

  test('that speaks at more length than a dialog is a part of the page', async () => {
    await rendered(page(box(`${paragraph(3).repeat(50)}${pay}`)), (doc) => expect(judged(doc).walls).toEqual([]));
  });

  test.each([
    ['stays when it comes late', pay, true],
    ['goes where it can be refused', refuse, false],
  ])('%s', async (_, buttons, stays) => {
    await rendered(page(''), (doc) => {
      const room = new Workroom(() => 0);
      room.answer({ name: 'page', shot: taken(doc).shot, frames: [], rule: null });
      doc.body.append(doc.createRange().createContextualFragment(box(buttons)));
      const late = doc.querySelector('#box') as Element;
      const { shot, live } = taken(doc, late);
      const answer = room.answer({ name: 'parts', shots: [shot], frames: [] });
      const [part] = answer.name === 'parts' ? answer.parts : [];
      if (!part) throw new Error('no part');
      expect(part.walls.map(live)).toEqual(stays ? [late] : []);
      expect(clutterInPart(part, live).flatMap(({ elements }) => elements)).toEqual(stays ? [] : [late]);
    });
  });

  test.each([
    ['in a frame is no dialog to hide', pay, null],
    ['that can be refused is one', refuse, { text: expect.stringContaining('cookies') }],
  ])('%s', async (_, buttons, expected) => {
    await rendered(page('<iframe title="ask" width="400" height="300"></iframe>'), (doc) => {
      const inner = doc.querySelector('iframe')?.contentDocument;
      inner?.body.append(inner.createRange().createContextualFragment(`${ask}${buttons}`));
      const [frame] = judged(doc).frames;
      if (expected === null) expect(frame).toBeNull();
      else expect(frame).toMatchObject(expected);
    });
  });
});
