/** Pointer and keyboard while the picker is there: it hears them first, and the page does not. */
import type { Surface } from './surface';

const POINTER = `pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout
  click dblclick auxclick contextmenu touchstart touchend dragstart selectstart`.split(/\s+/);
/** Their defaults are to follow links, to select and to take the focus away. */
const ACTING = /^(?:mousedown|click|dblclick|auxclick|contextmenu|dragstart|selectstart)$/;
const FOCUS = ['focusin', 'focusout'];
const KEYS = ['keydown', 'keyup', 'keypress'];

export interface Heard {
  /** Whether pointer and keyboard are the picker's wherever they are; else only on its card. */
  isBusy(): boolean;
  onMove(x: number, y: number): void;
  onClick(x: number, y: number): void;
  onWheel(event: WheelEvent): void;
  /** Gives whether the key was one of the picker's. */
  onKey(key: string, onButton: boolean, shift: boolean): boolean;
}

export function listen(surface: Surface, heard: Heard, signal: AbortSignal): void {
  const capture = { capture: true, passive: false, signal } as const;
  const silence = (event: Event) => event.stopImmediatePropagation();
  const onPointer = (event: Event) => {
    const isOurs = event.composedPath()[0] === surface.host;
    if (!heard.isBusy() || !(event instanceof MouseEvent)) {
      if (heard.isBusy()) silence(event);
      return;
    }
    if (isOurs && (isByKeyboard(event) || surface.isOnCard(event.clientX, event.clientY))) return;
    silence(event);
    if (ACTING.test(event.type)) event.preventDefault();
    if (!event.isTrusted) return;
    if (event.type === 'pointermove') heard.onMove(event.clientX, event.clientY);
    if (event.type === 'click') heard.onClick(event.clientX, event.clientY);
  };
  for (const name of POINTER) addEventListener(name, onPointer, capture);
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !(heard.isBusy() || surface.hasFocus)) return;
    silence(event);
    if (event.type !== 'keydown' || !event.isTrusted || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const onButton = surface.focused instanceof HTMLButtonElement;
    if (heard.onKey(event.key, onButton, event.shiftKey)) event.preventDefault();
  };
  for (const name of KEYS) addEventListener(name, onKey, capture);
  // Dialogs of the page that hold the keyboard would take it back at once.
  for (const name of FOCUS) addEventListener(name, (event) => event.target === surface.host && silence(event), capture);
  addEventListener('wheel', (event) => heard.isBusy() && heard.onWheel(event), capture);
  for (const name of [...POINTER, 'wheel']) surface.host.addEventListener(name, silence, { signal });
}

/** A key that works a button clicks it, in no place. */
const isByKeyboard = (event: MouseEvent): boolean => event.type === 'click' && event.detail === 0;
