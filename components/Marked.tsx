import css from './Marked.module.css';

interface MarkedProps {
  readonly text: string;
  readonly tag: 'b' | 'kbd';
}

/** A message in which one part stands between `<b>` and `</b>`, or `<kbd>` and `</kbd>`. */
export function Marked({ text, tag: Tag }: MarkedProps) {
  const [before = '', rest = ''] = text.split(`<${Tag}>`, 2);
  const [part = '', after = ''] = rest.split(`</${Tag}>`, 2);
  return (
    <>
      {before}
      {part === '' ? null : <Tag class={css[Tag]}>{part}</Tag>}
      {after}
    </>
  );
}
