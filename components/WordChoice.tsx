import { useId } from 'preact/hooks';
import css from './WordChoice.module.css';

interface WordChoiceProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few words of which one counts, underlined. */
export function WordChoice<Value extends string>({ label, choices, chosen, onChoose }: WordChoiceProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} class={css['words']} data-setting>
      {choices.map(([value, words]) => (
        <label key={value} class={css['word']}>
          <input
            type="radio"
            class={css['input']}
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class={css['text']}>{words}</span>
        </label>
      ))}
    </div>
  );
}
