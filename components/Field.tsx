import { useId } from 'preact/hooks';
import css from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly type: 'search' | 'text' | 'url';
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onEnter?: () => void;
  /** What such a value looks like. */
  readonly sample?: string;
  /** The id of what explains it. */
  readonly describedBy?: string;
  /** Words run as their script does; hosts and addresses from left to right. */
  readonly holds?: 'words';
}

/** A line to write on. */
export function Field({ label, type, value, onInput, onEnter, sample, describedBy, holds }: FieldProps) {
  const dir = holds === 'words' ? 'auto' : 'ltr';
  const id = useId();
  return (
    <div class={css['field']}>
      <label class={css['label']} for={id}>
        {label}
      </label>
      <input
        {...({ type } as { type: 'text' })}
        id={id}
        class={css['input']}
        dir={value === '' ? undefined : dir}
        value={value}
        placeholder={sample}
        aria-describedby={describedBy}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Enter' && !event.isComposing ? onEnter?.() : undefined)}
      />
    </div>
  );
}
