import { Button } from './Button';
import css from './SaveButton.module.css';
import type { SaveProps, SaveView } from './save-props';
import { useWords } from './words';

const labels = { save: 'save_button', saving: 'save_button_saving', saved: 'save_button_saved' } as const;

function labelOf({ phase }: SaveView): keyof typeof labels {
  switch (phase) {
    case 'saving':
      return 'saving';
    case 'saved':
    case 'kept':
      return 'saved';
    case 'none':
    case 'near':
    case 'cancelled':
    case 'undone':
    case 'failed':
      return 'save';
  }
}

/** Whether the button saves now. */
export const offersSave = (view: SaveView): boolean => labelOf(view) === 'save';

/** Saves the article; says in itself how far that is, and leads to the copy once there is one. */
export function SaveButton(props: SaveProps) {
  const { t } = useWords();
  const { view } = props;
  const now = labelOf(view);
  const press = () => {
    if (now === 'save') props.onSave();
    const id = copyIn(view);
    if (id !== null) window.open(props.addressOf(id), '_blank', 'noopener');
  };
  return (
    <span class={css['around']} onPointerEnter={props.onNear} onFocusCapture={props.onNear}>
      <Button
        look={now === 'save' ? 'main' : 'leaf'}
        hint={now === 'saved' ? t('save_button_saved_hint') : t('save_button_hint')}
        onClick={press}
      >
        <span class={css['stack']} data-now={now}>
          {(Object.keys(labels) as (keyof typeof labels)[]).map((one) => (
            <span key={one} data-shown={one === now}>
              {t(labels[one])}
            </span>
          ))}
        </span>
      </Button>
    </span>
  );
}

function copyIn(view: SaveView): string | null {
  if (view.phase === 'saved') return view.id;
  return view.phase === 'kept' ? (view.copies[0]?.id ?? null) : null;
}
