import type { ComponentChildren } from 'preact';
import css from './Note.module.css';
import { Announcement } from './Unseen';

interface NoteProps {
  readonly title: string;
  readonly text: string;
  /** The one thing to do next. */
  readonly children?: ComponentChildren;
}

/** A sentence that stands where the article would be. */
export function Note({ title, text, children }: NoteProps) {
  return (
    <section class={css['note']}>
      <Announcement brief>{`${title} ${text}`}</Announcement>
      <h1 class={css['title']}>{title}</h1>
      <p class={css['text']}>{text}</p>
      {children ? <p class={css['next']}>{children}</p> : null}
    </section>
  );
}
