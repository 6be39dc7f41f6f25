import './page.css';
import { useRef } from 'preact/hooks';
import { AccessSection } from './AccessSection';
import { AloudSection, type AloudSectionProps } from './AloudSection';
import type { AccessProps } from './access-props';
import { Button } from './Button';
import { KeyboardSection, type KeyboardSectionProps } from './KeyboardSection';
import { LookSection } from './LookSection';
import type { LookControlsProps } from './look-props';
import { NoticeSwitch, type NoticeSwitchProps } from './NoticeSwitch';
import { OptionsContents } from './OptionsContents';
import { OptionsSearch } from './OptionsSearch';
import css from './OptionsView.module.css';
import { OwnRulesSection } from './OwnRulesSection';
import { PicturesSection, type PicturesSetting } from './PicturesSection';
import { PrivacySection } from './PrivacySection';
import type { PageKey } from './page-keys';
import { ReadingSection, type ReadingSectionProps } from './ReadingSection';
import { RulesSection } from './RulesSection';
import { Section } from './Section';
import { SitesSection } from './SitesSection';
import type { OwnRulesProps, RulesProps, SitesProps } from './settings-props';
import { TransferSection } from './TransferSection';
import type { TransferProps } from './transfer-props';
import { usePageKeys } from './use-page-keys';
import { useSettingsSearch } from './use-settings-search';
import { useWords } from './words';

export interface OptionsViewProps {
  readonly pictures: PicturesSetting;
  readonly onPictures: (pictures: PicturesSetting) => void;
  /** `null` until it is read. */
  readonly look: LookControlsProps | null;
  readonly reading: ReadingSectionProps;
  readonly aloud: AloudSectionProps;
  readonly notice: NoticeSwitchProps;
  readonly sites: SitesProps;
  readonly rules: RulesProps;
  readonly own: OwnRulesProps;
  readonly keyboard: KeyboardSectionProps;
  readonly access: AccessProps;
  readonly transfer: TransferProps;
  readonly onLibrary: () => void;
}

const keys: readonly PageKey<'search'>[] = [{ keys: ['/'], what: 'settings_search', act: 'search' }];

export function OptionsView(props: OptionsViewProps) {
  const { t } = useWords();
  const { query, onQuery, found, root } = useSettingsSearch();
  const field = useRef<HTMLInputElement>(null);
  const singleKeys = props.keyboard.singleKeys ?? false;
  usePageKeys(singleKeys, keys, { search: () => field.current?.select() });
  return (
    <div class={css['page']}>
      <main class={css['options']}>
        <header>
          <div class={css['head']}>
            <h1 class={css['title']}>{t('options_heading')}</h1>
            <Button look="quiet" onClick={props.onLibrary}>
              {t('library_open')}
            </Button>
          </div>
          <OptionsSearch
            words={query}
            onWords={onQuery}
            count={found?.count ?? null}
            singleKeys={singleKeys}
            host={field}
          />
        </header>
        <OptionsContents left={found?.sections ?? null} />
        <div ref={root} class={css['sections']}>
          <LookSection look={props.look} />
          <ReadingSection {...props.reading} />
          <AloudSection {...props.aloud} />
          <PicturesSection pictures={props.pictures} onPictures={props.onPictures} />
          <Section id="noticing" heading={t('options_notice')}>
            <NoticeSwitch {...props.notice} />
          </Section>
          <SitesSection {...props.sites} />
          <RulesSection {...props.rules} />
          <OwnRulesSection {...props.own} />
          <KeyboardSection {...props.keyboard} />
          <AccessSection {...props.access} />
          <TransferSection {...props.transfer} />
          <PrivacySection />
        </div>
      </main>
    </div>
  );
}
