import { Button } from './Button';
import css from './PicturesLine.module.css';
import { useWords } from './words';

interface PicturesLineProps {
  readonly html: string;
  readonly onShow: () => void;
  readonly onAlways: () => void;
}

/** Pictures that lie elsewhere: one that stands in the article itself is shown anyway. */
const elsewhereIn = (html: string): number =>
  (html.match(/<img[\s>/][^<]*/gi) ?? []).filter((tag) => !/\ssrc="data:/i.test(tag)).length;

/** Offers the pictures that are left out; says nothing when there are none. */
export function PicturesLine({ html, onShow, onAlways }: PicturesLineProps) {
  const { t, tn } = useWords();
  const count = elsewhereIn(html);
  if (count === 0) return null;
  return (
    <p class={css['line']}>
      {tn('pictures', count)}{' '}
      <span class={css['choices']}>
        <Button look="leaf" name={t('pictures_show_hint')} onClick={onShow}>
          {t('pictures_show')}
        </Button>
        <Button look="leaf" name={t('pictures_always_hint')} onClick={onAlways}>
          {t('pictures_always')}
        </Button>
      </span>
    </p>
  );
}
