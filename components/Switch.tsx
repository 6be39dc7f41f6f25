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
    <div class={css['row']}>
      <div>
        <p id={`${id}-label`} class={css['label']}>
          {label}
        </p>
        <p id={`${id}-text`} class={css['text']}>
          {text}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        class={css['switch']}
        aria-checked={on}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-text`}
        onClick={() => onToggle(!on)}
      />
    </div>
  );
}
