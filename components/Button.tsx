import type { ComponentChildren, RefObject } from 'preact';
import css from './Button.module.css';

export interface ButtonProps {
  /** `main`: the one main action. `quiet`: among others in a line. `leaf`: brings something back or shows more. */
  readonly look: 'main' | 'quiet' | 'leaf';
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** The full name, where the words alone do not say what they act on. It begins with the words. */
  readonly name?: string;
  readonly hint?: string;
  readonly expanded?: boolean;
  /** The id of what it opens. */
  readonly controls?: string;
  /** Whether it is pressed, where it stays so; `mixed`: for some of what it acts on. */
  readonly pressed?: boolean | 'mixed';
  /** Whether the Tab key comes to it: not to each of ten thousand rows. */
  readonly reached?: boolean;
  readonly disabled?: boolean;
  readonly host?: RefObject<HTMLButtonElement | null>;
}

export function Button({ look, onClick, children, name, hint, expanded, controls, pressed, ...rest }: ButtonProps) {
  return (
    <button
      ref={rest.host ?? null}
      type="button"
      class={`${css['button']} ${css[look]}`}
      aria-label={name}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-pressed={pressed}
      tabIndex={rest.reached === false ? -1 : undefined}
      disabled={rest.disabled}
      title={hint}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
