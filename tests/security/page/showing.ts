/** Shows a batch of vectors, does to it what can be done, and waits once for what comes late. */
import type { ComponentChild } from 'preact';
import type { Article } from '../../../core/article';
import type { Vector } from '../vectors/vectors';
import { articlesOf, type Way, type Wrongs } from './articles';
import { bring } from './imports';
import { raw } from './made';
import { forbiddenIn, keepIn, poke } from './poke';
import { holdEffects, type OnStage, preview, show, type Text, textOf, together, unfold, views } from './views';

export type View = keyof typeof views | 'import preview';

/** For what is drawn or loaded a moment later, in milliseconds. */
const DRAWN = 60;
const LATE = 150;
export const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export const settled = () => after(LATE);

interface One extends OnStage {
  readonly n: number;
}

/** Parts of the views that are ours, not the article's. */
const ours = (element: Element): boolean =>
  element.localName !== 'script' &&
  element.closest('[data-article-body]') === null &&
  element.closest('form, svg') !== null;

/** Where what came of the vector stands. */
const TOUCHED = '[data-article-body] *, div[class*="bio"] *, li :not(button, button *, svg *)';

/** What became of a vector. */
interface Made {
  readonly n: number;
  readonly articles: readonly Article[];
  /** What is told of the files that hold it, where it was brought in. */
  readonly told: ComponentChild;
}

/** @returns how many of them became something to show */
export async function showEach(list: readonly Vector[], view: View, way: Way, wrong: Wrongs): Promise<number> {
  const made = await Promise.all(list.map((vector) => makeOf(vector, view, way, wrong)));
  const kind = view === 'import preview' ? 'saved copy' : view;
  holdEffects(kind !== 'popup');
  await look(
    made.flatMap((one) => besides(one, kind, wrong)),
    wrong,
  );
  holdEffects(false);
  const texts = made.flatMap(({ n, articles }) => articles.map((article) => textOf(n, article)));
  if (kind !== 'popup') await asOne(kind, texts, wrong);
  if ((Object.prototype as { polluted?: unknown }).polluted !== undefined) wrong.push([-1, 'prototype']);
  return made.filter(({ articles }) => articles.length > 0).length;
}

async function makeOf(vector: Vector, view: View, way: Way, wrong: Wrongs): Promise<Made> {
  const { n } = vector;
  try {
    if (view !== 'import preview') return { n, articles: articlesOf(vector, way, wrong), told: null };
    const { titles, refused, articles } = await bring(vector);
    return { n, articles, told: preview(titles, refused) };
  } catch (error) {
    wrong.push([n, `threw ${error}`]);
    return { n, articles: [], told: null };
  }
}

/** Each article in a view of its own. The same parts show them all; the first has the vector in all of its fields. */
function besides({ n, articles, told }: Made, kind: keyof typeof views, wrong: Wrongs): One[] {
  const some = kind === 'popup' || told !== null ? articles : articles.slice(0, 1);
  try {
    const all = [...some.map((article) => views[kind](article)), ...(told === null ? [] : [told])];
    return all.map((content) => ({ n, ...show(content) }));
  } catch (error) {
    wrong.push([n, `threw ${error}`]);
    return [];
  }
}

async function look(all: readonly One[], wrong: Wrongs): Promise<void> {
  for (const { host } of all) keepIn(host);
  // What is folded may hold something folded.
  for (let depth = 0; depth < 2; depth++) {
    for (const one of all) unfold(one);
    await after(0);
  }
  for (const { n, host } of all) {
    for (const what of forbiddenIn(host, ours)) wrong.push([n, what]);
    poke(host, TOUCHED);
  }
  await settled();
  for (const { leave } of all) leave();
}

/** All texts as one page of the reader, with all that it does to its text. */
async function asOne(view: Exclude<keyof typeof views, 'popup'>, texts: readonly Text[], wrong: Wrongs) {
  const none = { url: 'https://lights.example/a', title: 'Lights', html: '', text: '', bios: [], removed: [] };
  const one = show(together(view, { ...raw({ n: 0, from: '', html: '' }), ...none }, texts));
  await after(DRAWN);
  unfold(one);
  await after(DRAWN);
  const boxes = [...one.host.querySelectorAll<HTMLElement>('[data-vector]')];
  if (boxes.length !== texts.length) wrong.push([-1, `${texts.length - boxes.length} texts are not shown`]);
  for (const box of boxes) for (const what of forbiddenIn(box, ours)) wrong.push([Number(box.dataset['vector']), what]);
  poke(one.host, TOUCHED);
  await settled();
  one.leave();
}
