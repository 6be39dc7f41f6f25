/**
 * What an auto-clean script leaves in its own world of a page, so that the popup can ask it things through the
 * browser's injection: the page itself sees none of it.
 */
import type { Hidden, SelectorOf } from '../core/declutter/hide';
import type { Glance } from '../core/detect/glance';

export interface PageHandle {
  /** What was hidden in this frame, in the order in which it was found. */
  list(selectorOf?: SelectorOf): readonly Hidden[];
  /** How much of it is hidden now. */
  count(): number;
  /** Puts one back, or hides it again. */
  turn(id: string, shown: boolean): void;
  turnAll(shown: boolean): void;
  /** What the page showed at a glance, where that was something to read and is taken down already. */
  glance(): Glance | null;
  /** Gives the page back as it was and does nothing from then on. */
  stop(): void;
}

export interface HandleScope {
  plainleafPage?: PageHandle | undefined;
}

/** The handle in this frame, where an auto-clean script is at work. */
export function pageHandle(): PageHandle | undefined {
  const scope: typeof globalThis & HandleScope = globalThis;
  return scope.plainleafPage;
}

/** One script at a time: the newest is in charge, the one before gives the page back first. */
export function setPageHandle(handle: PageHandle | undefined): void {
  const scope: typeof globalThis & HandleScope = globalThis;
  scope.plainleafPage?.stop();
  scope.plainleafPage = handle;
}
