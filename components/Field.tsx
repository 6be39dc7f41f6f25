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
}

/** A line to write on. Hosts and addresses stand in it, so it runs from left to right. */
export function Field({ label, type, value, onInput, onEnter, sample, describedBy }: FieldProps) {
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
        dir={value === '' ? undefined : 'ltr'}
        value={value}
        placeholder={sample}
        aria-describedby={describedBy}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Enter' ? onEnter?.() : undefined)}
      />
    </div>
  );
}
