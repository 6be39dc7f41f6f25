import css from './Mess.module.css';
import { useWords } from './words';

interface MessProps {
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
}

/** A page as too many sites show it, in little. */
export function Mess({ blocks }: MessProps) {
  const { t } = useWords();
  return (
    <section class={css['page']} aria-label={t('demo_sample')}>
      {blocks.map(({ kind, text }, index) => (
        <p key={index} class={css['block']} data-kind={kind}>
          {text}
        </p>
      ))}
    </section>
  );
}
