/** Which of all highlights are shown, and in which order. Pure. */
import type { HighlightRow } from '../../components/highlight-props';
import type { HighlightGroup, HighlightsQuery } from '../../components/library-highlight-props';
import { byPlace } from '../../core/highlight';
import type { Copy } from '../../library/copy';
import type { KeptHighlight } from '../../library/library';
import { withHighlight, writeReaderAddress } from '../../platform/reader-address';

/** Without case and marks. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const copyAddress = (id: string): string =>
  `/reader.html${writeReaderAddress({ from: { kind: 'copy', id }, source: null, print: false })}`;

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;

function rowOf({ id, colour, note, quote }: KeptHighlight, lost: boolean): HighlightRow {
  return { id, colour, note, quote: quote.exact, lost };
}

/** Of a copy that is there and not deleted. */
export interface Group {
  readonly copy: Copy;
  readonly highlights: readonly KeptHighlight[];
}

/** Those of each copy together, in the order of its text; the copy first that was marked last. */
export function grouped(all: readonly KeptHighlight[], rows: ReadonlyMap<string, Copy>): readonly Group[] {
  const groups = new Map<string, { copy: Copy; highlights: KeptHighlight[]; last: string }>();
  for (const highlight of all) {
    const copy = rows.get(highlight.copyId);
    if (copy === undefined || copy.deletedAt !== null) continue;
    const group = groups.get(copy.id) ?? { copy, highlights: [], last: '' };
    group.highlights.push(highlight);
    if (highlight.modifiedAt > group.last) group.last = highlight.modifiedAt;
    groups.set(copy.id, group);
  }
  return [...groups.values()]
    .sort((one, other) => (one.last < other.last ? 1 : -1))
    .map(({ copy, highlights }) => ({ copy, highlights: highlights.toSorted(byPlace) }));
}

/** Those that have the colour, and every word in passage, note or title. */
export function fitting(groups: readonly Group[], { words, colour }: HighlightsQuery): readonly Group[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return groups.flatMap(({ copy, highlights }) => {
    const fit = highlights.filter((highlight) => {
      if (colour !== null && highlight.colour !== colour) return false;
      if (wanted.length === 0) return true;
      const text = folded([highlight.quote.exact, highlight.note, copy.title].join('\n'));
      return wanted.every((word) => text.includes(word));
    });
    return fit.length === 0 ? [] : [{ copy, highlights: fit }];
  });
}

/** @param lost ids of those whose words the copy has lost, by the id of the copy */
export function shownGroup({ copy, highlights }: Group, lost: ReadonlySet<string> | undefined): HighlightGroup {
  const address = copyAddress(copy.id);
  return {
    id: copy.id,
    title: copy.title,
    from: copy.siteName ?? hostOf(copy.url),
    lang: copy.lang,
    dir: copy.dir,
    address,
    rows: highlights.map((highlight) => ({
      row: rowOf(highlight, lost?.has(highlight.id) ?? false),
      address: withHighlight(address, highlight.id),
    })),
  };
}
