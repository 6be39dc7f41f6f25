import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import css from './Fold.module.css';
import { Icon } from './Icon';

interface FoldProps {
  readonly label: ComponentChildren;
  /** Stands under the label, folded or not. */
  readonly detail?: string;
  /** Stands at the end of the line, outside what unfolds it. */
  readonly beside?: ComponentChildren;
  /** Whether it is unfolded at first. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A line that unfolds. */
export function Fold({ label, detail, beside = null, open: atFirst = false, children }: FoldProps) {
  const [open, setOpen] = useState(atFirst);
  const id = useId();
  return (
    <div>
      <div class={css['head']}>
        <div class={css['what']}>
          <button
            type="button"
            class={css['label']}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name="fold" />
            <span>{label}</span>
          </button>
          {detail === undefined ? null : <p class={css['detail']}>{detail}</p>}
        </div>
        {beside}
      </div>
      <div id={id} class={css['inside']} hidden={!open}>
        {open ? children : null}
      </div>
    </div>
  );
}
