import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import css from './HighlightFloat.module.css';
import type { Spot } from './highlight-props';
import { useFrames } from './use-frames';

interface HighlightFloatProps {
  readonly at: Spot;
  readonly role: 'toolbar' | 'dialog';
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Room to the edge of the window, in CSS pixels. */
const EDGE = 8;

/** Something small under a passage of the text, always within the width of the window. */
export function HighlightFloat({ at, role, label, children }: HighlightFloatProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = () => {
    const { current } = box;
    if (current === null) return;
    const { clientWidth } = current.ownerDocument.documentElement;
    const { width } = current.getBoundingClientRect();
    const most = Math.max(EDGE, clientWidth - width - EDGE);
    // The spot is one of the page; the box is placed from the column that it stands in.
    const from = current.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
    current.style.left = `${Math.max(EDGE, Math.min(most, at.x - width / 2)) - from.left - scrollX}px`;
    current.style.top = `${at.y - from.top - scrollY}px`;
  };
  useLayoutEffect(place);
  useFrames(true, place);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const over = new AbortController();
    // A click on a button leaves the selection as it is; a field must take the keyboard.
    const onDown = (event: MouseEvent) => {
      if (event.target instanceof Element && !event.target.closest('textarea')) event.preventDefault();
    };
    current.addEventListener('mousedown', onDown, { signal: over.signal });
    return () => over.abort();
  }, []);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that are given may have a name.
    <div ref={box} class={css['float']} role={role} aria-label={label} data-highlight-float>
      {children}
    </div>
  );
}
