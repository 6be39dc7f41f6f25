/** When to look at a page again: soon after something came, and the more rarely the less there is to find. */
import { HIDDEN } from '../../core/declutter/mark';
import { safeReads } from '../../core/reads';

/** Milliseconds from the first change to the look; everything that comes in between is looked at together. */
const SOON = 16;
/** A look may take this share of the time: the next one waits the rest of it. */
const SHARE = 1 / 20;
/** Looks that find nothing double the wait, up to this many times. */
const MOST_DOUBLINGS = 2;
const LONGEST = 4000;
/** Clocks and counters: fewer characters are nothing to look at. */
const SOMETHING = 15;

/**
 * Elements asked for a shadow root: the browser gives one to no others of these names. Most of a page is theirs, and
 * asking in script costs.
 */
const MAY_HOLD_TREE =
  'body :not(a, b, br, button, code, em, figure, g, i, iframe, img, input, label, li, link, meta, noscript, ol, option, path, picture, pre, script, source, strong, style, svg, table, tbody, td, th, time, tr, ul, use), body';
const { shadowRoot: shadowRootOf } = safeReads();

export interface Budget {
  /** Milliseconds to wait, from now. */
  wait(now: number): number;
  /** A look is over, which took so many milliseconds. */
  spent(look: { readonly to: number; readonly cost: number; readonly found: boolean }): void;
  /** Another page began: what was learned of the last one says nothing. */
  renew(): void;
}

/** Bounds the time spent, whatever the page does. */
export function makeBudget(): Budget {
  let next = 0;
  let idle = 0;
  return {
    wait: (now) => Math.max(SOON, next - now),
    spent({ to, cost, found }) {
      idle = found ? 0 : Math.min(MOST_DOUBLINGS, idle + 1);
      next = to + Math.min(LONGEST, (cost / SHARE) * 2 ** idle);
    },
    renew() {
      next = 0;
      idle = 0;
    },
  };
}

export interface Watch {
  /** Looks again, as soon as the budget allows. */
  again(): void;
  /** Looks at once, or right after the look that is under way; no budget is asked or charged. */
  now(): void;
  renew(): void;
  stop(): void;
}

export interface Look {
  /** Milliseconds that it took, here and elsewhere, without waiting. */
  readonly cost: number;
  /** Acts on it; gives whether anything was found. */
  readonly act: () => boolean;
}

export interface WatchOptions {
  readonly doc: Document;
  /** Hears of everything that came, at once. */
  readonly onAppeared: (elements: readonly Element[]) => void;
  /** Hears of every hidden element that the page gives another look. */
  readonly onChanged: (hidden: Element) => void;
  /**
   * Looks; gives what to do about what was found, to be done at once.
   *
   * @param trees tells whether there are shadow trees on the page now, and has them watched
   */
  readonly look: (trees: () => boolean) => Promise<Look>;
  readonly now: () => number;
}

const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'inert'],
};

export function watch({ doc, onAppeared, onChanged, look, now }: WatchOptions): Watch {
  const budget = makeBudget();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** While one look is under way: when to begin the next. */
  let busy = false;
  let next: (() => void) | null = null;
  let stopped = false;
  const run = async (charged: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    busy = true;
    const looking = look(observeTrees).finally(() => {
      busy = false;
    });
    const { cost, act } = await looking;
    if (stopped) return;
    // What came before is told before; what we change ourselves is no news.
    const from = now();
    const found = act();
    observer.takeRecords();
    const to = now();
    if (charged) budget.spent({ to, cost: cost + to - from, found });
    const begin = next;
    next = null;
    begin?.();
  };
  const again = () => {
    if (busy) next ??= again;
    else timer ??= setTimeout(run, budget.wait(now()), true);
  };
  const atOnce = () => {
    if (busy) next = atOnce;
    else void run(false);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records.slice(0, MOST_RECORDS)) {
      if (type === 'attributes' && target instanceof Element && target.hasAttribute(HIDDEN)) onChanged(target);
    }
    const elements = appearedIn(records);
    if (elements.length === 0) return;
    onAppeared(elements);
    again();
  });
  const seen = new WeakSet<ShadowRoot>();
  /** Open shadow roots are trees of their own; gives whether there are any. */
  const observeTrees = (): boolean => {
    const trees = treesIn(doc);
    for (const tree of trees) {
      if (seen.has(tree)) continue;
      seen.add(tree);
      observer.observe(tree, watched);
    }
    return trees.length > 0;
  };
  observer.observe(doc, watched);
  // What comes in a frame changes nothing around it.
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) again();
  };
  doc.addEventListener('load', loaded, true);
  return {
    again,
    now: atOnce,
    renew: () => {
      budget.renew();
      clearTimeout(timer);
      timer = undefined;
      again();
    },
    stop: () => {
      stopped = true;
      observer.disconnect();
      doc.removeEventListener('load', loaded, true);
      clearTimeout(timer);
    },
  };
}

const treesIn = (doc: Document): ShadowRoot[] => {
  const trees: ShadowRoot[] = [];
  for (const element of Document.prototype.querySelectorAll.call(doc, MAY_HOLD_TREE)) {
    const tree = shadowRootOf(element);
    if (tree !== null) trees.push(tree);
  }
  return trees;
};

/** Records looked at each time: a page that changes all the time is looked at as a whole anyway. */
const MOST_RECORDS = 400;

/** Elements that came with some text or a frame, were changed in a way that may show them, or changed while hidden. */
function appearedIn(records: readonly MutationRecord[]): Element[] {
  const elements = new Set<Element>();
  for (const record of records.slice(0, MOST_RECORDS)) {
    const hidden = hiddenAround(record.target);
    if (hidden) elements.add(hidden);
    if (record.type === 'characterData') continue;
    if (record.type === 'attributes') {
      if (record.target instanceof Element && says(record.target)) elements.add(record.target);
      continue;
    }
    for (const node of record.addedNodes) if (node instanceof Element && says(node)) elements.add(node);
  }
  return [...elements];
}

/** What is hidden and has just been given other words. */
function hiddenAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`[${HIDDEN}]`) ?? null;
}

const says = (element: Element): boolean =>
  !element.matches('script, style, link, meta, html, body') &&
  ((element.textContent?.trim().length ?? 0) >= SOMETHING ||
    element.matches('iframe') ||
    element.querySelector('iframe') !== null ||
    holdsTree(element));

/** Elements that are asked for a shadow root; a dialog has its own near the top. */
const MOST_ASKED = 50;

function holdsTree(element: Element): boolean {
  if (element.shadowRoot !== null) return true;
  let asked = 0;
  for (const { shadowRoot } of element.getElementsByTagName('*')) {
    if (shadowRoot !== null) return true;
    if (++asked === MOST_ASKED) return false;
  }
  return false;
}
