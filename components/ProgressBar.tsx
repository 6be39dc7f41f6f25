import css from './ProgressBar.module.css';

/** How far some longer work is, in a line beside what it is called. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  return <progress class={css['bar']} max={total} value={done} aria-label={label} />;
}
