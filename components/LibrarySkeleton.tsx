import css from './LibrarySkeleton.module.css';

/** The shape of the list, while there is none. */
export function LibrarySkeleton() {
  return (
    <div class={css['skeleton']} aria-hidden="true">
      {Array.from({ length: 8 }, (_, index) => (
        <p key={index} class={css['row']}>
          <i class={css['title']} />
          <i class={css['facts']} />
        </p>
      ))}
    </div>
  );
}
