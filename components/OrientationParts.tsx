import { useEffect, useRef, useState } from 'preact/hooks';
import { OutlineBeside } from './OutlineBeside';
import { availableKeys } from './page-keys';
import { ReaderKeys } from './ReaderKeys';
import { ReadingProgress } from './ReadingProgress';
import { RulerBand } from './RulerBand';
import { readerKeyTable } from './reader-keys';
import type { ReadingFocus } from './reader-props';
import { Announcement } from './Unseen';
import type { Orientation } from './use-orientation';
import { type MessageKey, useWords } from './words';

export const focusWords: Readonly<Record<ReadingFocus, MessageKey>> = {
  off: 'reader_focus_off',
  paragraph: 'reader_focus_paragraph',
  lines: 'reader_focus_lines',
};

/** What lies around the article: the outline in the margin, how far it is read, what dims the rest, the keys. */
export function OrientationParts(props: Orientation) {
  const { article, body, aids, parts, room } = props;
  return (
    <>
      {body === null || article === null ? null : (
        <>
          {room && aids.outline && parts.length > 0 ? (
            <OutlineBeside parts={parts} headings={props.headings} lang={article.lang} dir={article.dir} />
          ) : null}
          {aids.focus === 'off' ? null : <RulerBand band={props.ruler.band} />}
          <ReadingProgress body={body.element} blocks={props.blocks} minutes={article.readingMinutes} />
          <FocusAnnouncement focus={aids.focus} />
        </>
      )}
      {props.keysOpen ? (
        <ReaderKeys
          table={availableKeys(readerKeyTable, props.acts)}
          singleKeys={props.singleKeys}
          onSingleKeys={props.onSingleKeys}
          onClose={() => props.onKeysOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Says what stands out, each time that it changes. */
function FocusAnnouncement({ focus }: { readonly focus: ReadingFocus }) {
  const { t } = useWords();
  const before = useRef(focus);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (before.current !== focus) setSaid(t(focusWords[focus]));
    before.current = focus;
  }, [focus]);
  return <Announcement>{said}</Announcement>;
}
