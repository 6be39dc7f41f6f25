import type { RefObject } from 'preact';
import css from './RulerBand.module.css';

/** Dims what is above and below the part that is read. */
export function RulerBand({ band }: { readonly band: RefObject<HTMLDivElement | null> }) {
  return <div ref={band} class={css['band']} data-away="true" data-ruler />;
}
