import css from './Icon.module.css';

const paths = {
  away: 'M4.5 11.5l7-7M6 4.5h5.5V10',
  fold: 'M6 4l4 4-4 4',
  done: 'M3.5 8.5l3 3 6-7',
  star: 'M8 1.8l1.9 4 4.4.6-3.2 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z',
  tag: 'M2 2.5h5.5l6.5 6.5-5 5L2.5 7.5zM5.2 5.2v.01',
  box: 'M1.8 2.5h12.4v3.2H1.8zM3 5.7v7.8h10V5.7M6.3 8.6h3.4',
  bin: 'M2.5 4.2h11M6 4.2V2.3h4v1.9M3.8 4.2l.7 9.5h7l.7-9.5M6.7 7v4M9.3 7v4',
  back: 'M6 3L2.5 6.5 6 10M2.5 6.5h7a3.5 3.5 0 0 1 0 7H6',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  play: 'M5 3.2L12 8l-7 4.8z',
  pause: 'M5.6 3.5v9M10.4 3.5v9',
  stepBack: 'M10 4L6 8l4 4',
  farBack: 'M8 4L4 8l4 4M12.5 4l-4 4 4 4',
  farOn: 'M8 4l4 4-4 4M3.5 4l4 4-4 4',
} as const;

export type IconName = keyof typeof paths;

/** A mark beside a word that says the same; screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={css['icon']} data-name={name} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
