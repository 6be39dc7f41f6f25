import { useId } from 'preact/hooks';
import css from './ChoiceList.module.css';

interface ChoiceListProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

export function ChoiceList<Value extends string>({ label, choices, chosen, onChoose }: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} class={css['choices']}>
      {choices.map(([value, words]) => (
        <label key={value} class={css['choice']}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </div>
  );
}
