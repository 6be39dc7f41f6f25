import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './Lightbox.module.css';
import type { Picture } from './pictures';
import { Announcement } from './Unseen';
import { useWords } from './words';

export interface LightboxProps {
  readonly pictures: readonly Picture[];
  /** The one to begin with. */
  readonly start: number;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly onClose: (last: Picture | undefined) => void;
}

/** A picture as large as the window, and the way to the others. It shows what the article shows and asks for nothing else. */
export function Lightbox({ pictures, start, lang, dir, onClose }: LightboxProps) {
  const { t, number } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(start);
  const [natural, setNatural] = useState(false);
  const picture = pictures[at];
  const go = (to: number) => {
    if (pictures[to] === undefined) return;
    setNatural(false);
    setAt(to);
  };
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.focus();
    return () => current?.close();
  }, []);
  if (picture === undefined) return null;
  const place = t('picture_of', number(at + 1), number(pictures.length));

  const onKeyDown = (event: KeyboardEvent) => {
    // In a picture that is larger than the window the arrows scroll.
    const by = natural ? undefined : steps(event.currentTarget)[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(Math.max(0, Math.min(pictures.length - 1, at + by)));
  };
  const close = () => {
    // What is behind it takes the keyboard again only then.
    dialog.current?.close();
    onClose(picture);
  };
  return (
    <dialog
      ref={dialog}
      class={css['dialog']}
      aria-label={place}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={onKeyDown}
    >
      <div class={css['line']}>
        <span class={css['place']} aria-hidden="true">
          {place}
        </span>
        <Button look="quiet" pressed={natural} onClick={() => setNatural(!natural)}>
          {t('picture_natural')}
        </Button>
        {pictures.length > 1 ? (
          <>
            <Button look="quiet" onClick={() => go(at - 1)} disabled={at === 0}>
              {t('picture_previous')}
            </Button>
            <Button look="quiet" onClick={() => go(at + 1)} disabled={at === pictures.length - 1}>
              {t('picture_next')}
            </Button>
          </>
        ) : null}
        <Button look="quiet" onClick={close}>
          {t('library_close')}
        </Button>
      </div>
      <Announcement>{at === start ? '' : `${place}. ${picture.alt}`}</Announcement>
      <Stage picture={picture} natural={natural} onOutside={close} />
      <Caption key={at} nodes={picture.caption} lang={lang} dir={dir} />
    </dialog>
  );
}

/** What each key does, by the direction of the page. */
function steps(element: EventTarget | null): Readonly<Record<string, number>> {
  const rightToLeft = element instanceof Element && getComputedStyle(element).direction === 'rtl';
  const on = rightToLeft ? -1 : 1;
  return { ArrowLeft: -on, ArrowRight: on, PageUp: -1, PageDown: 1, Home: -Infinity, End: Infinity };
}

interface StageProps {
  readonly picture: Picture;
  readonly natural: boolean;
  readonly onOutside: () => void;
}

function Stage({ picture, natural, onOutside }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const middle = useCallback(() => {
    const { current } = stage;
    current?.scrollTo(
      (current.scrollWidth - current.clientWidth) / 2,
      (current.scrollHeight - current.clientHeight) / 2,
    );
  }, []);
  useEffect(middle, [middle, natural, picture]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes, wherever the keyboard is.
    // biome-ignore lint/a11y/noStaticElementInteractions: what surrounds the picture is no control.
    <div
      ref={stage}
      class={css['stage']}
      data-natural={natural}
      tabIndex={natural ? 0 : undefined}
      onClick={(event) => (event.target === event.currentTarget ? onOutside() : undefined)}
    >
      <img
        key={picture.src}
        class={css['picture']}
        src={picture.src}
        alt={picture.alt}
        referrerpolicy="no-referrer"
        onLoad={middle}
      />
    </div>
  );
}

interface CaptionProps extends Pick<LightboxProps, 'lang' | 'dir'> {
  readonly nodes: readonly Node[];
}

function Caption({ nodes, lang, dir }: CaptionProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(...nodes), [nodes]);
  if (nodes.length === 0) return null;
  return <div ref={host} class={css['caption']} lang={lang ?? undefined} dir={dir ?? 'auto'} />;
}
