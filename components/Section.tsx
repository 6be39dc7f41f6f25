import type { ComponentChildren } from 'preact';
import css from './Section.module.css';

interface SectionProps {
  readonly heading: string;
  /** After the heading, on its line. */
  readonly detail?: string | null;
  readonly id?: string;
  /** The direction of the text in it, where that is not the interface's own. */
  readonly dir?: 'ltr' | 'rtl' | null;
  /** Whether it is printed. */
  readonly onPaper?: boolean;
  readonly children: ComponentChildren;
}

/** A part under a hairline, with a small heading. */
export function Section({ heading, detail = null, id, dir = null, onPaper = false, children }: SectionProps) {
  return (
    <section
      id={id}
      class={css['section']}
      dir={dir ?? undefined}
      data-on-paper={onPaper}
      tabIndex={id === undefined ? undefined : -1}
    >
      <h2 class={css['heading']}>
        {heading}
        {detail === null ? null : ` · ${detail}`}
      </h2>
      {children}
    </section>
  );
}
