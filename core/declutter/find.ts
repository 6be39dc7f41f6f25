/**
 * Which of the candidates of a live page may go: asked of the page as it is shown now, so that neither a word that nobody
 * judged nor a picture of anything else goes with them.
 */
import type { RemovalKind, Said } from '../article';
import { isHiddenByUs } from './mark';
import { isConsentBox, isDialog, isLaidOver } from './overlay';
import type { Candidate, Found, PartFindings } from './questions';
import { type Live, saidNow } from './snapshot';

/** Neighbouring elements that go for one reason. */
export interface Clutter {
  readonly elements: readonly Element[];
  readonly kind: RemovalKind;
  /** One sentence for the reader. */
  readonly reason: string;
  readonly said: Said;
  readonly rule: string;
  readonly text: string;
}

/** Films, sounds and other pages in the page; pictures from this many pixels a side on are more than icons. */
const PLAYERS = 'video, audio, object, embed';
const MEDIA = 'img, picture, iframe, canvas, video, object, embed, svg';
const PICTURE = 120;

/** @param live the elements of the page by their numbers in the snapshot */
export function clutterIn(found: readonly Found[], live: Live): Clutter[] {
  const runs: { elements: Element[]; first: Candidate; to: number; texts: string[] }[] = [];
  for (const { candidate: top, texts } of found) {
    for (const { candidate, element } of units(top, live)) {
      const { from, to, verdict } = candidate;
      const own = texts.slice(from - top.from, to - top.from);
      const last = runs.at(-1);
      const same = last?.first.verdict.rule === verdict.rule && last.first.verdict.reason === verdict.reason;
      if (last && last.to === from && same) {
        last.elements.push(element);
        last.texts.push(...own);
        last.to = to;
      } else runs.push({ elements: [element], first: candidate, to, texts: own });
    }
  }
  return runs.map(({ elements, first: { verdict }, texts }) => ({ ...verdict, elements, text: texts.join('\n\n') }));
}

/** @param part that came since the page was looked at as a whole */
export function clutterInPart({ found, text, dialog, walls }: PartFindings, live: Live): Clutter[] {
  if (walls.includes(0)) return [];
  const clutter = clutterIn(found, live);
  const part = live(0);
  const over = clutter.length === 0 && part?.isConnected && isLaidOver(part) && isDialog(part);
  return over ? [{ ...dialog, elements: [part], text }] : clutter;
}

/** The topmost elements that may be hidden, in page order. */
function* units(
  candidate: Candidate,
  live: Live,
): Generator<{ readonly candidate: Candidate; readonly element: Element }> {
  if (candidate.wall) return;
  const element = live(candidate.at);
  if (element && isAsJudged(element, candidate) && mayHide(element, candidate)) yield { candidate, element };
  else for (const inner of candidate.inner) yield* units(inner, live);
}

/** Whether it is still there and still says what it was judged by. */
const isAsJudged = (element: Element, { said }: Candidate): boolean => element.isConnected && saidNow(element) === said;

function mayHide(element: Element, { whole, verdict: { kind, rule } }: Candidate): boolean {
  if (element.matches('html, body, main, article, td, th, tr, tbody')) return false;
  if (!isShown(element) || isHiddenByUs(element)) return false;
  if (kind === 'consent') return isConsentBox(element, rule);
  if (kind === 'overlay') return rule === 'overlay/dialog' || isDialog(element);
  return element.querySelector(PLAYERS) === null && (whole || !holdsMedia(element));
}

const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) || displaysContents(element);

const displaysContents = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';

/** Pictures that words of clutter merely stand beside. */
function holdsMedia(element: Element): boolean {
  for (const media of element.querySelectorAll(MEDIA)) {
    const { width, height } = media.getBoundingClientRect();
    if (width >= PICTURE && height >= PICTURE) return true;
  }
  return false;
}
