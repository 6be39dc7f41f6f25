import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import css from './BottomLine.module.css';
import { useBarRoom } from './use-bar-room';

interface BottomLineProps {
  /** Nothing is to be seen in it; what is read out of it must be there before its words are. */
  readonly empty?: boolean;
  readonly children: ComponentChildren;
}

/** The quiet line under the popup. */
export function BottomLine({ empty = false, children }: BottomLineProps) {
  const line = useRef<HTMLElement>(null);
  useBarRoom(line, 'below');
  return (
    <footer ref={line} class={css['line']} data-empty={empty}>
      {children}
    </footer>
  );
}
