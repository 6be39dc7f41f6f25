import { useEffect, useRef } from 'preact/hooks';
import type { Colour } from '../core/highlight';
import css from './HighlightColours.module.css';
import { colours } from './highlight-props';
import { useWords } from './words';

interface HighlightColoursProps {
  /** `null`: none is chosen yet. */
  readonly chosen: Colour | null;
  readonly onChoose: (colour: Colour) => void;
  /** Whether the keyboard goes to the chosen one at once. */
  readonly focused?: boolean;
}

/** The four colours. Each has a name, and a line of its own kind, so that nobody needs to see the colour. */
export function HighlightColours({ chosen, onChoose, focused = false }: HighlightColoursProps) {
  const { t } = useWords();
  const set = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (focused) set.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <fieldset ref={set} class={css['colours']} aria-label={t('highlight_colours')}>
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          class={css['colour']}
          data-colour={colour}
          aria-label={t(`highlight_colour_${colour}`)}
          aria-pressed={chosen === null ? undefined : chosen === colour}
          title={t(`highlight_colour_${colour}`)}
          onClick={() => onChoose(colour)}
        >
          <span class={css['swatch']} />
        </button>
      ))}
    </fieldset>
  );
}
