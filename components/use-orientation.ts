import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article';
import { goToOutline, useRoomBeside } from './OutlineBeside';
import { type OutlinePart, outlineOf } from './outline';
import type { KeyActs } from './page-keys';
import { type ReaderAct, readerKeyTable } from './reader-keys';
import type { OrientationProps, ReadingFocus } from './reader-props';
import { blocksOf, headingsOf, levelOf } from './reading-parts';
import { type ShownBody, useArticleBody } from './use-article-body';
import { usePageKeys } from './use-page-keys';
import { type Ruler, useRuler } from './use-ruler';
import { type Gone, type Stops, useStops } from './use-stops';

export interface Orientation extends OrientationProps {
  readonly article: Article | null;
  readonly body: ShownBody | null;
  /** What the text stands in. */
  readonly column: RefObject<HTMLDivElement | null>;
  readonly room: boolean;
  readonly headings: Stops;
  readonly parts: readonly OutlinePart[];
  readonly blocks: readonly HTMLElement[];
  readonly ruler: Ruler;
  readonly acts: KeyActs<ReaderAct>;
  readonly outlineOpen: boolean;
  readonly onOutlineOpen: (open: boolean) => void;
  readonly find: FindState;
  readonly keysOpen: boolean;
  readonly onKeysOpen: (open: boolean) => void;
}

export interface FindState {
  readonly open: boolean;
  /** How often it was asked for. */
  readonly asked: number;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const none: readonly never[] = [];
const focuses: readonly ReadingFocus[] = ['off', 'paragraph', 'lines'];

/** The one after this, in the order in which its key goes through them. */
export const focusAfter = (focus: ReadingFocus): ReadingFocus =>
  focuses[(focuses.indexOf(focus) + 1) % focuses.length] ?? 'off';

/**
 * All that helps to find the way in an article: its outline, its keys, finding words in it, the part that stands out.
 *
 * @param others what keys of other parts of the page do
 */
export function useOrientation(
  article: Article | null,
  props: OrientationProps,
  others: KeyActs<ReaderAct>,
): Orientation {
  const column = useRef<HTMLDivElement>(null);
  const body = useArticleBody(article);
  const room = useRoomBeside(column);
  const all = useMemo(() => (body === null ? none : headingsOf(body.element)), [body]);
  const parts = useMemo(() => (all.length < 2 ? none : outlineOf(all.map(levelOf))), [all]);
  const blocks = useMemo(() => (body === null ? none : blocksOf(body.element)), [body]);
  const gone = useRef<Gone['current']>(null);
  const headings = useStops(all, gone, 0.25);
  const paragraphs = useStops(blocks, gone, 0);
  const ruler = useRuler(props.aids.focus, body?.element ?? null, blocks);
  const [outlineOpen, onOutlineOpen] = useState(false);
  const [keysOpen, onKeysOpen] = useState(false);
  const find = useFindState();
  const orientation = {
    ...props,
    ...{ article, body, column, room, headings, parts, blocks, ruler, find },
    ...{ outlineOpen, onOutlineOpen, keysOpen, onKeysOpen },
  };
  const acts = { ...actsOf(orientation, paragraphs), ...others };
  usePageKeys(props.singleKeys, readerKeyTable, acts);
  return { ...orientation, acts };
}

function useFindState(): FindState {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const query = useRef('');
  return {
    open,
    asked,
    query: query.current,
    onQuery: useCallback((words) => {
      query.current = words;
    }, []),
    onOpen: () => {
      setOpen(true);
      setAsked((count) => count + 1);
    },
    onClose: () => setOpen(false),
  };
}

/** What each key does now; what it would do nothing for is not there. */
function actsOf(now: Omit<Orientation, 'acts'>, paragraphs: Stops): KeyActs<ReaderAct> {
  const { aids, onAids, ruler, headings, find } = now;
  const keys = () => now.onKeysOpen(true);
  if (now.body === null) return { keys };
  const focused = aids.focus !== 'off';
  const sections = now.parts.length > 0;
  const leave = () => (find.open ? find.onClose() : onAids({ ...aids, focus: 'off' }));
  return {
    keys,
    next: () => (focused ? ruler.block(1) : paragraphs.step(1)),
    before: () => (focused ? ruler.block(-1) : paragraphs.step(-1)),
    'next-section': sections ? () => headings.step(1) : undefined,
    'section-before': sections ? () => headings.step(-1) : undefined,
    down: focused ? () => ruler.line(1) : undefined,
    up: focused ? () => ruler.line(-1) : undefined,
    outline: sections ? () => goOutline(now) : undefined,
    find: find.onOpen,
    focus: () => onAids({ ...aids, focus: focusAfter(aids.focus) }),
    leave: focused || find.open ? leave : undefined,
  };
}

/** To the outline; from it, back to the text. */
function goOutline({ room, aids, onAids, headings, ...now }: Omit<Orientation, 'acts'>): void {
  if (!room) now.onOutlineOpen(!now.outlineOpen);
  else if (document.activeElement?.closest('[data-outline]')) headings.go(Math.max(0, headings.at()));
  else {
    if (!aids.outline) onAids({ ...aids, outline: true });
    // Where it comes only now, it is drawn first.
    requestAnimationFrame(() => requestAnimationFrame(goToOutline));
  }
}
