import type { ComponentChildren } from 'preact';
import css from './Unseen.module.css';

/** Words for screen readers alone. */
export function Unseen({ children }: { readonly children: ComponentChildren }) {
  return <span class={css['unseen']}>{children}</span>;
}

/** Reads out its words whenever they change. */
export function Announcement({ children }: { readonly children: string }) {
  return (
    <span class={css['unseen']} role="status">
      {children}
    </span>
  );
}
