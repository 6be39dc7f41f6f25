import { useId } from 'preact/hooks';
import css from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly text: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

export function Switch({ label, text, on, onToggle }: SwitchProps) {
  const id = useId();
  return (
    <div class={css['row']} data-setting>
      <div>
        <p id={`${id}-label`} class={css['label']}>
          {label}
        </p>
        <p id={`${id}-text`} class={css['text']}>
          {text}
        </p>
      </div>
      <SwitchButton labelledBy={`${id}-label`} describedBy={`${id}-text`} on={on} onToggle={onToggle} />
    </div>
  );
}

interface SwitchButtonProps {
  /** Ids of the elements that name and explain it. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly size?: 'small';
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

/** The switch alone, where its words stand elsewhere. */
export function SwitchButton({ labelledBy, describedBy, size, on, onToggle }: SwitchButtonProps) {
  return (
    <button
      type="button"
      role="switch"
      class={css['switch']}
      data-size={size}
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={() => onToggle(!on)}
    />
  );
}
