import type { ComponentChildren } from 'preact';
import css from './BottomLine.module.css';

/** The quiet line under the popup. */
export function BottomLine({ children }: { readonly children: ComponentChildren }) {
  return <footer class={css['line']}>{children}</footer>;
}
