/**
 * Where pages are judged, away from themselves: it is given snapshots, rebuilds them and runs the engine on them. Of what
 * it was given it keeps only the last draft, which late parts of the page are judged by.
 */
import { splitBlocks } from '../blocks';
import { draftOfCopy } from '../clean/draft';
import { Ledger } from '../clean/ledger';
import type { Draft } from '../clean/refine/stage';
import { isConsentPage, isVendorName } from '../clean/strip/consent';
import { atOnce } from '../clean/turns';
import { isConsentOrPay } from '../consent/unanswered';
import type { Answer, FrameDialog, FrameShot, Question } from '../declutter/questions';
import { isReadable } from '../detect/detect';
import { findCandidates } from './candidates';
import { contentOf } from './content';
import { findInPart } from './part';
import { rebuild } from './rebuild';

/** One for each page. */
export class Workroom {
  readonly #now: () => number;
  #whole: Draft | null = null;

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  answer(question: Question): Answer {
    const from = this.#now();
    const answer = this.#answer(question);
    return { ...answer, ms: this.#now() - from };
  }

  #answer(question: Question): Answer {
    switch (question.name) {
      case 'glance':
        return { name: 'glance', readable: isReadable(question.glance, question.url), ms: 0 };
      case 'page':
        return this.#page(question);
      case 'parts':
        return this.#parts(question);
    }
  }

  #page({ shot, frames, rule }: Extract<Question, { name: 'page' }>): Answer {
    this.#whole = null;
    const rebuilt = rebuild(shot);
    if (rebuilt === 'miscounted') return { name: 'miscounted', ms: 0 };
    const draft = typeof rebuilt === 'string' ? rebuilt : atOnce(draftOfCopy(rebuilt.page, { rule, now: this.#now }));
    if (typeof rebuilt === 'string' || typeof draft === 'string' || !draft.nature.readable) {
      return { name: 'no-article', ms: 0 };
    }
    this.#whole = draft;
    return {
      name: 'page',
      found: findCandidates(draft, rebuilt.origin),
      size: draft.ledger.blocks.all.reduce((sum, block) => sum + block.text.length, 0),
      content: numberOf(contentOf(draft), rebuilt.origin),
      walls: rebuilt.walls(),
      frames: frames.map(dialogIn),
      ms: 0,
    };
  }

  #parts({ shots, frames }: Extract<Question, { name: 'parts' }>): Answer {
    const whole = this.#whole;
    if (whole === null) return { name: 'forgotten', ms: 0 };
    return {
      name: 'parts',
      parts: shots.map((shot) => findInPart(shot, whole)),
      frames: frames.map(dialogIn),
      ms: 0,
    };
  }
}

/** The number of the innermost element around this one that has one. */
function numberOf(copy: Element | null, origin: (copy: Element) => { readonly at: number } | null): number | null {
  for (let up = copy; up; up = up.parentElement) {
    const found = origin(up);
    if (found) return found.at;
  }
  return null;
}

function dialogIn({ shot, names }: FrameShot): FrameDialog {
  const frame = rebuild(shot);
  if (typeof frame === 'string') return null;
  const { page, origin } = frame;
  const ledger = new Ledger(splitBlocks(page.doc.body));
  const text = ledger.blocks.all.map((block) => block.text).join('\n\n');
  const body = origin(page.doc.body);
  const dialog = text !== '' && (names.some(isVendorName) || isConsentPage(page, ledger));
  return dialog && body !== null && !isConsentOrPay(body.parsed) ? { text, said: body.said } : null;
}
