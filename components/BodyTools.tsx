import type { ComponentType, RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Article } from '../core/article';
import type { Mount, Pictures } from './article-props';
import css from './BodyTools.module.css';
import type { BodyToolsOptions } from './body-props';
import type { LightboxProps } from './Lightbox';
import { boxListings } from './listing-boxes';
import { NoteWindow } from './NoteWindow';
import { paintListings } from './paint-listings';
import { offerEnlarging, type Picture, picturesIn } from './pictures';
import { Announcement } from './Unseen';
import { useNotes } from './use-notes';
import { nameWideParts } from './wide-parts';
import { useWords } from './words';

export interface BodyToolsProps {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly article: Article;
  /** With these the text was mounted: where one of them is another, so is what is in the host. */
  readonly pictures: Pictures;
  readonly restored: ReadonlySet<string>;
  readonly mount: Mount;
  readonly bodyTools: BodyToolsOptions;
}

const classes = {
  around: css['enlarge'] ?? '',
  linked: css['linked'] ?? '',
  corner: css['corner'] ?? '',
  box: css['listing'] ?? '',
  button: css['copy'] ?? '',
};

/** What a reader can do with the text itself: copy listings, scroll wide tables, open notes and pictures. */
export function BodyTools({ host, article, pictures, restored, mount, bodyTools }: BodyToolsProps) {
  const { lang, dir, html } = article;
  const mounted = [html, pictures, restored, mount];
  const said = useListings(host, bodyTools, mounted);
  const notes = useNotes(host, mounted);
  const [large, enlarged, close] = useEnlarging(host, mounted);
  return (
    <div class={css['tools']}>
      <Announcement>{said}</Announcement>
      {notes.open === null ? null : (
        <NoteWindow
          note={notes.open}
          lang={lang}
          dir={dir}
          onClose={notes.close}
          onGo={notes.go}
          onFollow={notes.follow}
          onHold={notes.hold}
        />
      )}
      {large === null || enlarged === null ? null : (
        <large.Lightbox {...enlarged} lang={lang} dir={dir} onClose={close} />
      )}
    </div>
  );
}

/** Gives what has just been copied, in words. */
function useListings(
  host: BodyToolsProps['host'],
  { tokensOf, copyText }: BodyToolsOptions,
  mounted: readonly unknown[],
): string {
  const { t, number } = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const body = host.current;
    if (body === null) return;
    const over = new AbortController();
    const copy = async (text: string) => {
      setSaid('');
      const done = await copyText(text);
      setSaid(t(done ? 'action_copied' : 'action_copy_refused'));
      return done;
    };
    const words = { word: t('body_copy'), name: t('body_copy_name'), copied: t('action_copied') };
    boxListings(body, { words, classes, copy }, over.signal);
    const names = {
      table: (at: number) => t('body_table', number(at)),
      listing: (at: number) => t('body_listing', number(at)),
    };
    nameWideParts(body, names, over.signal);
    void paintListings(body, tokensOf, over.signal);
    return () => over.abort();
  }, [host, tokensOf, copyText, t, number, ...mounted]);
  return said;
}

type Enlarged = Pick<LightboxProps, 'pictures' | 'start'>;

/** Pictures that open large. What shows them is loaded when one is opened. */
function useEnlarging(host: BodyToolsProps['host'], mounted: readonly unknown[]) {
  const { t } = useWords();
  const [large, setLarge] = useState<{ readonly Lightbox: ComponentType<LightboxProps> } | null>(null);
  const [enlarged, setEnlarged] = useState<Enlarged | null>(null);
  useEffect(() => {
    const body = host.current;
    if (body === null) return;
    const over = new AbortController();
    const open = async (opener: HTMLElement) => {
      const all = picturesIn(body, classes);
      const start = all.findIndex((picture) => picture.opener === opener);
      const [module] = await Promise.allSettled([import('./Lightbox')]);
      if (start === -1 || module.status === 'rejected' || over.signal.aborted) return;
      setLarge({ Lightbox: module.value.Lightbox });
      setEnlarged({ pictures: all, start });
    };
    const name = (alt: string) => (alt === '' ? t('picture_enlarge') : t('picture_enlarge_named', alt));
    offerEnlarging(body, { name, classes, open: (opener) => void open(opener) }, over.signal);
    return () => {
      over.abort();
      setEnlarged(null);
    };
  }, [host, t, ...mounted]);
  const close = useCallback((last: Picture | undefined) => {
    setEnlarged(null);
    last?.opener.focus();
  }, []);
  return [large, enlarged, close] as const;
}
