import { useId } from 'preact/hooks';
import type { Face, Look } from '../core/look/look';
import { Button } from './Button';
import { ColourChoice } from './ColourChoice';
import css from './LookControls.module.css';
import type { LookControlsProps } from './look-props';
import { OwnColours } from './OwnColours';
import { StepSlider } from './StepSlider';
import { SwitchButton } from './Switch';
import { UndoLine } from './UndoLine';
import { WordChoice } from './WordChoice';
import { useWords, type WordsApi } from './words';

const faces = ({ t }: WordsApi): readonly (readonly [Face, string])[] => [
  ['literata', t('look_face_literata')],
  ['source-sans', t('look_face_source_sans')],
  ['atkinson', t('look_face_atkinson')],
  ['opendyslexic', t('look_face_opendyslexic')],
  ['system', t('look_face_system')],
];

/** All that can be chosen of how articles look. */
export function LookControls(props: LookControlsProps) {
  const { look, script, kept, onChange } = props;
  const words = useWords();
  const { t } = words;
  return (
    <div class={css['room']}>
      <div class={css['controls']}>
        <div class={css['colours']} data-setting>
          <ColourChoice theme={look.theme} own={look.own} onChoose={(theme) => onChange({ theme })} />
          {look.theme === 'own' ? (
            <OwnColours own={look.own} contrast={props.contrast} onChange={(own) => onChange({ own })} />
          ) : null}
        </div>
        <WordChoice
          label={t('look_face')}
          choices={faces(words)}
          chosen={look.face}
          onChoose={(face) => onChange({ face })}
        />
        <Sliders {...props} />
        <div class={css['lines']}>
          <SwitchLine
            label={t('look_justified')}
            on={look.justified}
            onToggle={(justified) => onChange({ justified })}
          />
          {script === 'apart' ? (
            <SwitchLine label={t('look_hyphens')} on={look.hyphens} onToggle={(hyphens) => onChange({ hyphens })} />
          ) : (
            <p class={css['remark']}>{t(`look_${script}`)}</p>
          )}
        </div>
        <div class={css['end']}>
          <Button look="leaf" onClick={props.onReset}>
            {t('look_reset')}
          </Button>
          <UndoLine text={props.wasReset ? t('reset_done', t('look_heading')) : null} onUndo={props.onUndoReset} />
          <p role="status">{kept ? '' : t('look_not_kept')}</p>
        </div>
      </div>
    </div>
  );
}

function Sliders({ look, steps, script, lineLength, onChange }: LookControlsProps) {
  const { t, tn, number, locale } = useWords();
  const percent = (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share / 100);
  const slider = (step: keyof typeof steps, label: string, shown: string, said = shown) => (
    <StepSlider
      label={label}
      steps={steps[step]}
      value={look[step]}
      shown={shown}
      said={said}
      onChange={(value) => onChange({ [step]: value } as Partial<Look>)}
    />
  );
  return (
    <div class={css['sliders']}>
      {slider('size', t('look_size'), percent(look.size))}
      {slider('leading', t('look_leading'), percent(look.leading))}
      {slider('measure', t('look_measure'), number(lineLength), tn('look_measure_value', lineLength))}
      {script === 'apart' ? slider('letters', t('look_letters'), percent(look.letters)) : null}
      {script === 'squares' ? null : slider('words', t('look_words'), percent(look.words))}
    </div>
  );
}

interface SwitchLineProps {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

function SwitchLine({ label, on, onToggle }: SwitchLineProps) {
  const id = useId();
  return (
    <div class={css['line']} data-setting>
      <span id={id}>{label}</span>
      <SwitchButton labelledBy={id} size="small" on={on} onToggle={onToggle} />
    </div>
  );
}
