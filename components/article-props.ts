import type { ComponentChild, ComponentChildren, RefObject } from 'preact';
import type { ArticleShown } from './popup-state';

/** Puts article HTML into `host`, in place of whatever is there. */
export type Mount = (host: HTMLElement, html: string, options: { images: boolean }) => void;

/** `offered`: left out, and one line offers them. `hidden`: left out without a word. */
export type Pictures = 'shown' | 'offered' | 'hidden';

/** Puts something on the clipboard; `false` when the browser refuses. */
export type Copy = () => Promise<boolean>;

export interface RestoreCallbacks {
  readonly onRestore: (id: string) => void;
  readonly onRemoveAgain: (id: string) => void;
  readonly onRestoreAll: () => void;
  readonly onRemoveAllAgain: () => void;
}

export interface PictureCallbacks {
  readonly onShowPictures: () => void;
  readonly onAlwaysShowPictures: () => void;
}

/** What every view of an article needs. */
export interface ArticleViewProps extends RestoreCallbacks, PictureCallbacks {
  readonly mount: Mount;
  readonly pictures: Pictures;
  /** Leads the page's own tab to an address; `null` where a link does that by itself. */
  readonly onGo: ((address: string) => void) | null;
}

export interface ArticlePageProps extends ArticleViewProps {
  readonly shown: ArticleShown;
  /** What else a page with room for it does for the text, which is in `body` by then. */
  readonly beside?: (body: RefObject<HTMLDivElement | null>) => ComponentChild;
  /** Stands between the bios and what was removed. */
  readonly afterArticle?: ComponentChildren;
}

export interface CopyProps {
  readonly onCopy: Copy;
  readonly onCopyLink: Copy;
}
