import type { ComponentChildren } from 'preact';
import css from './LibraryNotice.module.css';

interface LibraryNoticeProps {
  /** Its name, for screen readers. */
  readonly label: string;
  readonly text: string;
  /** Buttons: what can be done, and what takes it away. */
  readonly children: ComponentChildren;
}

/** A calm word over the library. */
export function LibraryNotice({ label, text, children }: LibraryNoticeProps) {
  return (
    <aside class={css['notice']} aria-label={label}>
      <p>{text}</p>
      <span class={css['choices']}>{children}</span>
    </aside>
  );
}
