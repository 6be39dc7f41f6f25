import { Button } from './Button';
import { MoreActions, type MoreActionsProps } from './MoreActions';
import { focusWords } from './OrientationParts';
import { focusAfter, type Orientation } from './use-orientation';
import { useWords } from './words';

interface ReaderMoreProps
  extends Pick<MoreActionsProps, 'onCopy' | 'onCopyLink' | 'onPrint' | 'onLibrary' | 'onSettings'> {
  readonly orientation: Orientation;
}

/** What the reader page can do besides: find, the reading focus and the keys are only here. */
export function ReaderMore({ orientation, ...props }: ReaderMoreProps) {
  const { t } = useWords();
  const { article, aids, onAids, find, onKeysOpen } = orientation;
  const common = { ...props, isArticle: article !== null, onKeys: () => onKeysOpen(true) };
  if (article === null) return <MoreActions {...common} />;
  return (
    <MoreActions
      {...common}
      first={(closing) => (
        <>
          <Button look="quiet" onClick={closing(find.onOpen)}>
            {t('reader_find')}
          </Button>
          <Button look="quiet" onClick={() => onAids({ ...aids, focus: focusAfter(aids.focus) })}>
            {t(focusWords[aids.focus])}
          </Button>
        </>
      )}
    />
  );
}
