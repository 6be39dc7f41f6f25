import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HighlightNews, HighlightRow, HighlightsProps } from '../../../components/highlight-props';
import type { SaveProps } from '../../../components/save-props';
import { makePlacing, type Placed } from '../../../core/anchor/lost';
import type { Article } from '../../../core/article';
import { type Colour, type Highlight, LONGEST } from '../../../core/highlight';
import type { NewHighlight } from '../../../library/copy';
import { highlightColour } from '../../../platform/library-settings';
import { highlightIn } from '../../../platform/reader-address';
import { copyText } from '../../shared/copy';
import { useSetting } from '../../shared/use-setting';
import type { OpenCopy } from '../load-copy';
import { focusAt, goTo } from './on-page';
import { canPaint, paint } from './paint';
import { useArticleClicks } from './use-input';
import { type Bound, useBound, useKept } from './use-kept';
import { usePending } from './use-pending';
import { selectedIn, useSelected } from './use-selected';
import { type Body, useShownText } from './use-shown-text';
import { useSpot } from './use-spot';

interface Open {
  readonly id: string;
  readonly focus: 'note' | 'colour' | null;
}

/** How long a sentence stays, in milliseconds. */
const STAYS = 15_000;

const rowOf = ({ highlight, span }: Placed): HighlightRow => ({
  id: highlight.id,
  colour: highlight.colour,
  note: highlight.note,
  quote: highlight.quote.exact,
  lost: span === null,
});

function usePlaced(body: Body | null, kept: readonly Highlight[], open: Open | null): readonly Placed[] {
  const shown = body?.shown ?? null;
  const places = useMemo(() => makePlacing(shown?.text ?? ''), [shown]);
  const placed = useMemo(() => places(kept), [places, kept]);
  useEffect(() => {
    if (shown === null) return paint([], null);
    const passages = placed.flatMap(({ highlight: { id, colour }, span }) => {
      const range = span && shown.rangeOf(span);
      return range === null ? [] : [{ id, colour, range }];
    });
    paint(passages, passages.find(({ id }) => id === open?.id)?.range ?? null);
  }, [shown, placed, open]);
  return placed;
}

/** Where a highlight stands on the page; `null` where it does not. */
function rangeOf(id: string | null, placed: readonly Placed[], body: Body | null): Range | null {
  const span = placed.find(({ highlight }) => highlight.id === id)?.span ?? null;
  return (span && body?.shown.rangeOf(span)) ?? null;
}

/** Goes to the highlight that the page's address names, once it is there. */
function useAddressed(body: Body | null, placed: readonly Placed[]): void {
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => {
    const wanted = highlightIn(location.hash);
    const range = rangeOf(wanted, placed, body);
    if (range === null || gone === wanted) return;
    setGone(wanted);
    void document.fonts.ready.then(() => goTo(range));
  }, [body, placed, gone]);
}

function useFor<Value>(): readonly [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), STAYS);
    return () => clearTimeout(timer);
  }, [value]);
  return [value, setValue];
}

/** The highlights of the article that the reader page shows; `null` for none. */
export function useHighlights(
  article: Article | null,
  copy: OpenCopy | null,
  save: SaveProps | null,
): HighlightsProps | null {
  const body = useShownText(article);
  const selected = useSelected(body);
  const bound = useBound(copy, save);
  const kept = useKept(bound);
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useFor<HighlightNews>();
  const [colour, setColour] = useSetting(highlightColour);
  const placed = usePlaced(body, kept, open);
  useAddressed(body, placed);

  /** Gives why they could not be kept. */
  const keep = async (highlights: readonly NewHighlight[], focus: Open['focus'], done: HighlightNews) => {
    if (bound === null) return 'gone';
    const outcome = await bound.library.keepHighlights(bound.id, highlights);
    if (!outcome.ok) {
      const why = outcome.failure === 'too-long' ? 'quote-too-long' : outcome.failure;
      setNews(why);
      return why;
    }
    getSelection()?.removeAllRanges();
    setNews(done);
    const newest = outcome.value.at(-1);
    if (focus !== null && newest !== undefined) setOpen({ id: newest.id, focus });
    return null;
  };
  const acts = useActs(bound, {
    recolour: setColour,
    onNews: setNews,
    onRemoved: () => setOpen(null),
    putBack: (highlights) => keep(highlights, null, 'kept'),
  });
  const [then, setThen] = useState<Open['focus']>(null);
  const pending = usePending(article?.url ?? null, save, bound, (highlights) => keep(highlights, then, 'saved-first'));

  const highlight = (chosen: Colour | null, focus: Open['focus']) => {
    // What is selected now: a key may come before the page has heard of the last letter.
    const now = (body && selectedIn(body)) ?? selected;
    if (now === null) return;
    if (now.target.quote.exact.length > LONGEST.quote) return setNews('quote-too-long');
    if (chosen !== null) setColour(chosen);
    const made: NewHighlight = { ...now.target, colour: chosen ?? colour ?? 'yellow', note: null };
    if (bound !== null && !pending.some) return void keep([made], focus, 'kept');
    setThen(focus);
    pending.wait(made);
  };
  useArticleClicks(body, placed, (id) => setOpen(id === null ? null : { id, focus: null }));

  const opened = placed.find(({ highlight }) => highlight.id === open?.id);
  const range = open && rangeOf(open.id, placed, body);
  const spot = useSpot(range);
  if (article === null) return null;
  return {
    rows: placed.map(rowOf),
    painted: canPaint(),
    selected: selected?.at ?? null,
    opened: opened && spot && open ? { row: rowOf(opened), at: spot, focus: open.focus } : null,
    news: pending.news ?? news,
    onHighlight: (chosen, thenNote) => highlight(chosen, thenNote ? 'note' : null),
    onKey: () => highlight(null, 'colour'),
    onCopyQuote: async () => selected !== null && copyText(selected.target.quote.exact),
    onGo: (id) => goTo(rangeOf(id, placed, body)),
    onClose() {
      setOpen(null);
      if (range !== null) focusAt(range);
    },
    ...acts,
  };
}

interface Told {
  readonly recolour: (colour: Colour) => void;
  readonly onNews: (news: HighlightNews) => void;
  readonly onRemoved: () => void;
  /** Gives why they could not be kept. */
  readonly putBack: (highlights: readonly NewHighlight[]) => Promise<HighlightNews | null>;
}

type Acts = Pick<HighlightsProps, 'deleted' | 'onChange' | 'onDelete' | 'onUndo'>;

/** What can be done with the highlights of a copy. */
function useActs(bound: Bound | null, told: Told): Acts {
  /** What was deleted last and can come back. */
  const [removed, setRemoved] = useFor<readonly NewHighlight[]>();
  const remove = async (id: string) => {
    if (bound === null) return;
    const outcome = await bound.library.removeHighlights(bound.id, [id]);
    if (!outcome.ok) return told.onNews(outcome.failure);
    told.onRemoved();
    setRemoved(outcome.value);
  };
  const undo = async () => {
    // What cannot be put back is not forgotten: it can be tried again.
    if (removed !== null && (await told.putBack(removed)) === null) setRemoved(null);
  };
  return {
    deleted: removed !== null,
    async onChange(id, change) {
      if (bound === null) return 'gone';
      const outcome = await bound.library.changeHighlight(bound.id, id, change);
      if (outcome.ok && change.colour) told.recolour(change.colour);
      return outcome.ok ? null : outcome.failure;
    },
    onDelete: (id) => void remove(id),
    onUndo: () => void undo(),
  };
}
