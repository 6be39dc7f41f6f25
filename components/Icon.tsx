import css from './Icon.module.css';

const paths = {
  away: 'M4.5 11.5l7-7M6 4.5h5.5V10',
  fold: 'M6 4l4 4-4 4',
  done: 'M3.5 8.5l3 3 6-7',
} as const;

/** A mark beside a word that says the same; screen readers pass over it. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class={css['icon']} data-name={name} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
