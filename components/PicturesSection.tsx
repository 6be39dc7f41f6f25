import { ChoiceList } from './ChoiceList';
import css from './PicturesSection.module.css';
import { Section } from './Section';
import { useWords } from './words';

export type PicturesSetting = 'never' | 'ask' | 'always';

interface PicturesSectionProps {
  readonly pictures: PicturesSetting;
  readonly onPictures: (pictures: PicturesSetting) => void;
}

export function PicturesSection({ pictures, onPictures }: PicturesSectionProps) {
  const { t } = useWords();
  return (
    <Section id="pictures" heading={t('options_pictures')}>
      <div data-setting>
        <p class={css['text']}>{t('options_pictures_text')}</p>
        <ChoiceList
          label={t('options_pictures')}
          choices={[
            ['never', t('options_pictures_never')],
            ['ask', t('options_pictures_ask')],
            ['always', t('options_pictures_always')],
          ]}
          chosen={pictures}
          onChoose={onPictures}
        />
      </div>
    </Section>
  );
}
