import './page.css';
import { Button } from './Button';
import { ChoiceList } from './ChoiceList';
import { LookControls } from './LookControls';
import type { LookControlsProps } from './look-props';
import { Marked } from './Marked';
import { NoticeSwitch, type NoticeSwitchProps } from './NoticeSwitch';
import css from './OptionsView.module.css';
import { OwnRulesSection } from './OwnRulesSection';
import { RulesSection } from './RulesSection';
import { Section } from './Section';
import { SitesSection } from './SitesSection';
import type { OwnRulesProps, RulesProps, SitesProps } from './settings-props';
import { useWords } from './words';

export type PicturesSetting = 'never' | 'ask' | 'always';

export interface OptionsViewProps {
  readonly pictures: PicturesSetting;
  readonly onPictures: (pictures: PicturesSetting) => void;
  /** `null` until it is read. */
  readonly look: LookControlsProps | null;
  readonly notice: NoticeSwitchProps;
  readonly sites: SitesProps;
  readonly rules: RulesProps;
  readonly own: OwnRulesProps;
  /** `null` when no keys are set. */
  readonly shortcut: string | null;
  /** `null` where the browser's page for shortcuts cannot be opened from here. */
  readonly onChangeShortcut: (() => void) | null;
  readonly onLibrary: () => void;
}

export function OptionsView(props: OptionsViewProps) {
  const { t } = useWords();
  return (
    <main class={css['options']}>
      <header class={css['head']}>
        <h1 class={css['title']}>{t('options_heading')}</h1>
        <Button look="quiet" onClick={props.onLibrary}>
          {t('library_open')}
        </Button>
      </header>
      <Section heading={t('look_heading')}>
        <p class={css['text']}>{t('look_options_text')}</p>
        {props.look === null ? null : (
          <div class={css['look']}>
            <LookControls {...props.look} />
          </div>
        )}
      </Section>
      <Section heading={t('options_pictures')}>
        <p class={css['text']}>{t('options_pictures_text')}</p>
        <ChoiceList
          label={t('options_pictures')}
          choices={[
            ['never', t('options_pictures_never')],
            ['ask', t('options_pictures_ask')],
            ['always', t('options_pictures_always')],
          ]}
          chosen={props.pictures}
          onChoose={props.onPictures}
        />
      </Section>
      <Section heading={t('options_notice')}>
        <NoticeSwitch {...props.notice} />
      </Section>
      <SitesSection {...props.sites} />
      <RulesSection {...props.rules} />
      <OwnRulesSection {...props.own} />
      <Keyboard {...props} />
      <Section heading={t('options_privacy')}>
        <p>{t('options_privacy_text')}</p>
      </Section>
    </main>
  );
}

function Keyboard({ shortcut, onChangeShortcut }: OptionsViewProps) {
  const { t } = useWords();
  return (
    <Section heading={t('options_keyboard')}>
      <div class={css['row']}>
        <p>
          {shortcut === null ? (
            t('options_keyboard_none')
          ) : (
            <Marked tag="kbd" text={t('options_keyboard_text', shortcut)} />
          )}
        </p>
        {onChangeShortcut === null ? null : (
          <Button look="leaf" onClick={onChangeShortcut}>
            {t('options_keyboard_change')}
          </Button>
        )}
      </div>
      {onChangeShortcut === null ? <p class={css['text']}>{t('options_keyboard_how')}</p> : null}
    </Section>
  );
}
