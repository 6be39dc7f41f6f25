/** The cards at the bottom of the window: while one picks, once something is picked, once it is saved. */
import { make } from './surface';
import { t, tn } from './words';

type Look = 'main' | 'quiet' | 'leaf';

function button(doc: Document, look: Look, text: string, act: () => void): HTMLButtonElement {
  const one = make(doc, 'button', look, text);
  one.type = 'button';
  one.addEventListener('click', (event) => {
    // Only what the reader does counts.
    if (event.isTrusted) act();
  });
  return one;
}

/** A button that stays pressed. */
function toggle(doc: Document, text: string, act: () => void): HTMLButtonElement {
  const one = button(doc, 'leaf', text, act);
  one.classList.add('toggle');
  one.setAttribute('aria-pressed', 'false');
  return one;
}

function card(doc: Document, name: string, role: string): HTMLElement {
  const box = make(doc, 'div', `card ${name}`);
  box.setAttribute('role', role);
  box.tabIndex = -1;
  return box;
}

function row(doc: Document, ...children: Node[]): HTMLElement {
  const line = make(doc, 'div', 'row');
  line.append(...children);
  return line;
}

export interface PickingCard {
  readonly element: HTMLElement;
  update(state: { similar: boolean; mayBeSimilar: boolean; hidden: number; hiddenOut: boolean }): void;
}

export interface PickingActs {
  readonly onPick: () => void;
  readonly onSimilar: () => void;
  readonly onHidden: () => void;
  readonly onCancel: () => void;
}

export function pickingCard(doc: Document, acts: PickingActs): PickingCard {
  const element = card(doc, 'bar', 'group');
  element.setAttribute('aria-label', t('picker_name'));
  const text = make(doc, 'p', 'title', t('picker_picking'));
  const keys = make(doc, 'p', 'soft keys', t('picker_keys'));
  const similar = toggle(doc, t('picker_similar'), acts.onSimilar);
  const hidden = toggle(doc, t('picker_hidden'), acts.onHidden);
  const pick = button(doc, 'main', t('picker_pick'), acts.onPick);
  const cancel = button(doc, 'quiet', t('action_cancel'), acts.onCancel);
  element.append(text, keys, row(doc, pick, similar, hidden, cancel));
  return {
    element,
    update(state) {
      similar.setAttribute('aria-pressed', String(state.similar));
      similar.disabled = !state.mayBeSimilar;
      hidden.setAttribute('aria-pressed', String(state.hiddenOut));
      hidden.hidden = state.hidden === 0 && !state.hiddenOut;
    },
  };
}

export interface ChoiceState {
  readonly matches: number;
  /** The line as it will be kept. */
  readonly line: string;
  readonly glance: string;
  /** Why nothing can be removed, or nothing kept; empty where it can. */
  readonly noStrip: string;
  readonly noKeep: string;
  readonly robust: boolean;
  readonly similar: boolean;
  readonly mayBeSimilar: boolean;
  readonly mayWiden: boolean;
  readonly mayNarrow: boolean;
}

export interface ChoiceCard {
  readonly element: HTMLElement;
  update(state: ChoiceState): void;
}

export interface ChoiceActs {
  readonly onWider: () => void;
  readonly onNarrower: () => void;
  readonly onSimilar: () => void;
  readonly onConsider: (directive: 'strip' | 'keep') => void;
  readonly onSave: (directive: 'strip' | 'keep') => void;
  readonly onCancel: () => void;
}

export function choiceCard(doc: Document, acts: ChoiceActs): ChoiceCard {
  const element = card(doc, 'choice', 'dialog');
  element.setAttribute('aria-label', t('picker_choice'));
  const count = make(doc, 'p', 'title');
  const glance = make(doc, 'p', 'glance');
  glance.dir = 'auto';
  const line = make(doc, 'code', 'line');
  line.dir = 'ltr';
  const note = make(doc, 'p', 'note');
  const wide = button(doc, 'leaf', t('picker_wider'), acts.onWider);
  const narrow = button(doc, 'leaf', t('picker_narrower'), acts.onNarrower);
  const similar = toggle(doc, t('picker_similar'), acts.onSimilar);
  const strip = button(doc, 'main', t('picker_strip'), () => acts.onSave('strip'));
  const keep = button(doc, 'leaf', t('picker_keep'), () => acts.onSave('keep'));
  const cancel = button(doc, 'quiet', t('action_cancel'), acts.onCancel);
  for (const [one, directive] of [
    [strip, 'strip'],
    [keep, 'keep'],
  ] as const) {
    for (const event of ['pointerenter', 'focus']) one.addEventListener(event, () => acts.onConsider(directive));
  }
  element.append(row(doc, count, wide, narrow, similar), glance, line, note, row(doc, strip, keep, cancel));
  return {
    element,
    update(state) {
      count.textContent = tn('picker_count', state.matches);
      glance.textContent = state.glance;
      line.textContent = state.line;
      const refusals = [...new Set([state.noStrip, state.noKeep])].filter((one) => one !== '');
      note.textContent = [...refusals, state.robust ? '' : t('picker_place')].filter((one) => one !== '').join(' ');
      note.hidden = note.textContent === '';
      strip.disabled = state.noStrip !== '';
      keep.disabled = state.noKeep !== '';
      wide.disabled = !state.mayWiden;
      narrow.disabled = !state.mayNarrow;
      similar.disabled = !state.mayBeSimilar;
      similar.setAttribute('aria-pressed', String(state.similar));
    },
  };
}

/** @param onUndo `null` once it is undone */
export function savedCard(
  doc: Document,
  words: string,
  onUndo: (() => void) | null,
  onDone: () => void,
): { readonly element: HTMLElement; readonly done: HTMLElement } {
  const element = card(doc, 'toast', 'group');
  element.setAttribute('aria-label', t('picker_name'));
  const done = button(doc, 'leaf', t('picker_done'), onDone);
  const ways = onUndo ? [button(doc, 'leaf', t('picker_undo'), onUndo), done] : [done];
  element.append(row(doc, make(doc, 'p', 'said', words), ...ways));
  return { element, done };
}
