import { useId, useState } from 'preact/hooks';
import type { Article, Removal } from '../core/article';
import { Button } from './Button';
import { Icon } from './Icon';
import css from './RemovedEntry.module.css';
import { beginning } from './removal-groups';
import { useWords } from './words';

/** So much of a removed text is shown at first, in characters. */
const GLANCE = 200;

interface RemovedEntryProps {
  readonly removal: Removal;
  /** What it was, in words. */
  readonly kind: string;
  readonly lang: Article['lang'];
  readonly restored: boolean;
  readonly onRestore: () => void;
  readonly onRemoveAgain: () => void;
  readonly onSee: () => void;
}

/** A reason that unfolds to the text it is about, and the way back. */
export function RemovedEntry(props: RemovedEntryProps) {
  const { t, sentence } = useWords();
  const { removal, kind, restored } = props;
  const reason = sentence(removal.said, removal.reason);
  const [open, setOpen] = useState(false);
  const textId = useId();
  return (
    <li>
      <div class={css['line']}>
        {removal.text === '' ? (
          <span class={css['reason']}>{reason}</span>
        ) : (
          <button
            type="button"
            class={css['reason']}
            aria-expanded={open}
            aria-controls={textId}
            onClick={() => setOpen(!open)}
          >
            <Icon name="fold" />
            {reason}
          </button>
        )}
        <span class={css['ways']}>
          {restored ? (
            <Button look="leaf" name={t('put_back_named', reason)} onClick={props.onSee}>
              {t('put_back')} <Icon name="done" />
            </Button>
          ) : null}
          {/* One button with two words: the keyboard stays on it when they change. */}
          <Button
            key="way"
            look={restored ? 'quiet' : 'leaf'}
            name={t(restored ? 'remove_again_named' : 'restore_named', kind, reason)}
            onClick={restored ? props.onRemoveAgain : props.onRestore}
          >
            {t(restored ? 'remove_again' : 'restore')}
          </Button>
        </span>
      </div>
      <div id={textId}>{open ? <RemovedText text={removal.text} lang={props.lang} /> : null}</div>
    </li>
  );
}

function RemovedText({ text, lang }: { readonly text: string; readonly lang: Article['lang'] }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const glance = beginning(text, GLANCE);
  return (
    <div class={css['text']}>
      <p lang={lang ?? undefined} dir="auto">
        {whole ? text : glance}
      </p>
      {whole || glance === text ? null : (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t('show_all_text')}
        </Button>
      )}
    </div>
  );
}
