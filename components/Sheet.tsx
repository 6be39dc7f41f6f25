import type { ComponentChildren } from 'preact';
import css from './Sheet.module.css';

interface SheetProps {
  readonly size: 'popup' | 'reader';
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** The column that everything readable stands in. It sets the sizes that an article and its skeleton share. */
export function Sheet({ size, busy = false, children }: SheetProps) {
  return (
    <main class={css['sheet']} data-size={size} aria-busy={busy}>
      {children}
    </main>
  );
}
