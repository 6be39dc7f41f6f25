import { Button } from './Button';
import { Drop } from './Drop';
import { Outline } from './Outline';
import type { Orientation } from './use-orientation';
import { useWords } from './words';

/** Shows and hides the outline: in the margin where there is room, else in a panel. No outline, no button. */
export function OutlineButton({ parts, headings, article, room, aids, onAids, ...now }: Orientation) {
  const { t } = useWords();
  if (parts.length === 0) return null;
  const toggle = () => onAids({ ...aids, outline: !aids.outline });
  return room ? (
    <Button look="quiet" pressed={aids.outline} onClick={toggle}>
      {t('reader_outline')}
    </Button>
  ) : (
    <Drop label={t('reader_outline')} open={now.outlineOpen} onOpen={now.onOutlineOpen}>
      <Outline
        parts={parts}
        headings={headings}
        lang={article?.lang ?? null}
        dir={article?.dir ?? null}
        onGone={() => now.onOutlineOpen(false)}
      />
    </Drop>
  );
}
