import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './NoteWindow.module.css';
import type { OpenNote } from './use-notes';
import { useWords } from './words';

export interface NoteWindowProps {
  readonly note: OpenNote;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly onClose: (back: boolean) => void;
  readonly onGo: () => void;
  /** A link in it to another place of the article. */
  readonly onFollow: (href: string) => void;
  readonly onHold: (over: boolean) => void;
}

/** CSS pixels between a mark and its note. */
const GAP = 6;

/** A small window beside a footnote mark. It does not hold the keyboard: who goes on leaves it. */
export function NoteWindow({ note, lang, dir, onClose, onGo, onFollow, onHold }: NoteWindowProps) {
  const { t } = useWords();
  const self = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const place = usePlace(self, note);

  useLayoutEffect(() => {
    text.current?.replaceChildren(...note.content);
    if (note.asked) self.current?.focus({ preventScroll: true });
  }, [note]);

  useLayoutEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    const isOutside = ({ target }: Event) =>
      target instanceof Node && self.current?.contains(target) === false && !note.link.contains(target);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose(note.asked);
    };
    document.addEventListener('keydown', onKeyDown, { signal });
    document.addEventListener('pointerdown', (event) => (isOutside(event) ? onClose(false) : undefined), { signal });
    document.addEventListener('focusin', (event) => (isOutside(event) ? onClose(false) : undefined), { signal });
    return () => over.abort();
  }, [note, onClose]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which take Enter.
    <div
      ref={self}
      class={css['window']}
      role="dialog"
      aria-label={t('note_name', note.mark)}
      tabIndex={-1}
      style={place}
      onClick={(event) => {
        const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
        if (!href?.startsWith('#')) return;
        event.preventDefault();
        onFollow(href);
      }}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
    >
      <div ref={text} class={css['text']} lang={lang ?? undefined} dir={dir ?? 'auto'} />
      <div class={css['acts']}>
        <Button look="leaf" onClick={onGo}>
          {t('note_go')}
        </Button>
        <Button look="quiet" onClick={() => onClose(true)}>
          {t('library_close')}
        </Button>
      </div>
    </div>
  );
}

/** Under the mark, or over it where there is no room; as far along as it fits into the window. */
function usePlace(self: { readonly current: HTMLDivElement | null }, { link }: OpenNote) {
  const [place, setPlace] = useState({ insetBlockStart: '0', left: '0' });
  useLayoutEffect(() => {
    const put = () => {
      const { current } = self;
      const around = current?.offsetParent?.getBoundingClientRect();
      const mark = link.getClientRects()[0];
      if (!current || around === undefined || mark === undefined) return;
      const { width, height } = current.getBoundingClientRect();
      const fitsBelow = mark.bottom + GAP + height <= innerHeight || mark.top - GAP - height < 0;
      const top = fitsBelow ? mark.bottom + GAP : mark.top - GAP - height;
      const { clientWidth } = document.documentElement;
      const left = Math.max(GAP, Math.min(mark.left + mark.width / 2 - width / 2, clientWidth - width - GAP));
      setPlace({ insetBlockStart: `${top - around.top}px`, left: `${left - around.left}px` });
    };
    put();
    addEventListener('resize', put);
    return () => removeEventListener('resize', put);
  }, [self, link]);
  return place;
}
