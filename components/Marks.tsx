import type { ComponentChild } from 'preact';
import type { Marks as Ranges } from './library-props';
import css from './Marks.module.css';

interface MarksProps {
  readonly text: string;
  readonly marks: Ranges;
}

/** A text in which the words that were searched for are marked. */
export function Marks({ text, marks }: MarksProps) {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at || to <= from) continue;
    parts.push(
      text.slice(at, from),
      <mark key={from} class={css['mark']}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
