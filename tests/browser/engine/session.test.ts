import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Question } from '../../../core/declutter/questions';
import { Workroom } from '../../../core/workroom/workroom';
import { Session } from '../../../entrypoints/auto-clean/session';

const paragraph = (n: number) =>
  `<p>The ferry left the harbour in the ${n}. hour of the morning, and nobody on the quay could say when it would come back to the island that it had left behind, or whether anyone would be waiting for it there.</p>`;
const page = `<main><article><h1>The ferry in the morning</h1>
${Array.from({ length: 8 }, (_, n) => paragraph(n + 1)).join('')}
<aside class="newsletter"><p>Sign up for our newsletter and never miss a story!</p></aside></article></main>`;

const hidden = (doc: Document) =>
  [...doc.querySelectorAll('[data-plainleaf-hidden]')].map(({ localName }) => localName);

interface Scene {
  readonly doc: Document;
  readonly session: Session;
  /** What was asked and is not answered yet. */
  readonly asked: readonly Question[];
  readonly onFirst: () => void;
  /** Answers the oldest question; as a workroom would, unless told otherwise. */
  answer(as?: null): Promise<void>;
}

/** A session on a page, whose questions are answered when a test says so. It watches elements of its own world only. */
const scene = async (act: (scene: Scene) => Promise<void>, html = page) => {
  const doc = document;
  doc.title = 'The ferry in the morning';
  doc.body.innerHTML = html;
  const waiting: { question: Question; done: (answer: Answer | null) => void }[] = [];
  const asked: Question[] = [];
  const room = new Workroom(() => 0);
  const onFirst = vi.fn();
  const session = new Session({
    doc,
    consent: 'hide',
    rule: null,
    isAlive: () => true,
    ask: (question) => {
      // A glance is answered at once.
      if (question.name === 'glance') return Promise.resolve(room.answer(question));
      asked.push(question);
      return new Promise((done) => waiting.push({ question, done }));
    },
    onFirst,
    onCount: () => undefined,
  });
  session.begin();
  // The page is taken down once a glance has been answered.
  await vi.waitFor(() => expect(asked.length + onFirst.mock.calls.length).toBeGreaterThan(0));
  const answer = async (as?: null) => {
    await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
    const next = waiting.shift();
    next?.done(as === null ? null : room.answer(next.question));
    await new Promise((resolve) => setTimeout(resolve));
  };
  await act({ doc, session, asked, onFirst, answer });
  session.stop();
  expect(hidden(doc)).toEqual([]);
};

afterEach(() => document.body.replaceChildren());

describe('a session whose answers take their time', () => {
  test('hides what was found, and what came before it goes in the same moment', () =>
    scene(async ({ doc, onFirst, answer }) => {
      expect(onFirst).not.toHaveBeenCalled();
      await answer();
      expect(hidden(doc)).toEqual(['aside']);
      expect(onFirst).toHaveBeenCalledOnce();
    }));

  test('an element that was used again for other words meanwhile stays', () =>
    scene(async ({ doc, answer }) => {
      doc.querySelector('aside p')?.replaceChildren('The second morning was a quiet one.');
      await answer();
      expect(hidden(doc)).toEqual([]);
    }));

  test('the reader wanted the page as it came meanwhile: it stays so, and is looked at anew afterwards', () =>
    scene(async ({ doc, session, asked, answer }) => {
      session.turnAll(true);
      await answer();
      expect(hidden(doc)).toEqual([]);
      session.turnAll(false);
      doc.querySelector('article')?.append(doc.createElement('p'));
      doc.querySelector('article')?.lastElementChild?.append('A line that came late, for all to read.');
      await answer();
      expect(asked.map(({ name }) => name)).toEqual(['page', 'page']);
      expect(hidden(doc)).toEqual(['aside']);
    }));

  test('an answer to a session that has ended is nobody’s', () =>
    scene(async ({ doc, session, answer }) => {
      session.stop();
      await answer();
      expect(hidden(doc)).toEqual([]);
    }));

  test('without an answer the page stays, and what comes next is asked with the whole of it', () =>
    scene(async ({ doc, asked, onFirst, answer }) => {
      await answer(null);
      expect(onFirst).toHaveBeenCalledOnce();
      expect(hidden(doc)).toEqual([]);
      doc.querySelector('article')?.append(doc.createElement('p'));
      doc.querySelector('article')?.lastElementChild?.append('A line that came late, for all to read.');
      await answer();
      expect(asked.map(({ name }) => name)).toEqual(['page', 'page']);
      expect(hidden(doc)).toEqual(['aside']);
    }));

  test('one question at a time; what comes meanwhile is asked next, by itself', () =>
    scene(async ({ doc, asked, answer }) => {
      const late = doc.querySelector('aside')?.cloneNode(true) as Element;
      doc.querySelector('main')?.append(late);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(asked).toHaveLength(1);
      await answer();
      expect(hidden(doc)).toEqual(['aside']);
      await answer();
      expect(asked.map(({ name }) => name)).toEqual(['page', 'parts']);
      expect(hidden(doc)).toEqual(['aside', 'aside']);
    }));
});

const over = (inside: string, style: string) => `<div style="position: fixed; ${style}">${inside}</div>`;
const invitation = over('<p>Sign up for our newsletter and never miss a story!</p>', 'inset: 30% 10% 30% 10%');
const wall = over(
  '<p>We and our partners use cookies to store personal data.</p><button>Accept all</button><a>Subscribe for 2.99 €</a>',
  'inset: auto 0 0 0',
);

describe('a page that a dialog closed', () => {
  test.each([
    ['is open again once that is hidden', invitation, true],
    ['stays closed while a wall that takes consent or money stands there', `${invitation}${wall}`, false],
  ])('%s', async (_, dialogs, free) => {
    const root = document.documentElement;
    root.style.overflow = 'hidden';
    await scene(async ({ doc, answer }) => {
      await answer();
      expect(hidden(doc)).toContain('div');
      expect(root.hasAttribute('data-plainleaf-free')).toBe(free);
    }, `${page}<div style="height: 5000px"></div>${dialogs}`);
    root.style.overflow = '';
  });
});

test('a page that is nothing to read is not taken down', async () => {
  const list = `<ul>${'<li><a href="/story">Story</a></li>'.repeat(30)}</ul>`;
  await scene(async ({ asked, onFirst }) => {
    await vi.waitFor(() => expect(onFirst).toHaveBeenCalledOnce());
    expect(asked).toEqual([]);
  }, list);
});
