import { useId } from 'preact/hooks';
import css from './StepSlider.module.css';

interface StepSliderProps {
  readonly label: string;
  /** From the least to the most. */
  readonly steps: readonly number[];
  readonly value: number;
  /** The value in words, beside the label. */
  readonly shown: string;
  /** The same as it is read out. */
  readonly said: string;
  readonly onChange: (value: number) => void;
}

/** A few choices from little to much. */
export function StepSlider({ label, steps, value, shown, said, onChange }: StepSliderProps) {
  const id = useId();
  return (
    <div class={css['step']} data-setting>
      <label for={id}>{label}</label>
      <output class={css['shown']} for={id} aria-hidden="true">
        {shown}
      </output>
      <input
        type="range"
        id={id}
        class={css['input']}
        min={0}
        max={steps.length - 1}
        step={1}
        value={nearest(steps, value)}
        aria-valuetext={said}
        onInput={(event) => onChange(steps[event.currentTarget.valueAsNumber] ?? value)}
      />
    </div>
  );
}

/** The step that comes nearest: the value may be of a version with other steps. */
function nearest(steps: readonly number[], value: number): number {
  const far = steps.map((step) => Math.abs(step - value));
  return far.indexOf(Math.min(...far));
}
