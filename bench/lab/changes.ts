/** Page by page, what got better or worse between two runs. */

/** One page as the scorer of ../shared details it. */
interface Judged {
  readonly id: string;
  readonly type?: string;
  readonly url?: string;
  readonly word?: { readonly f1: number };
  readonly title?: number;
  readonly authors?: number;
  readonly date?: number;
  readonly byline?: number;
  readonly site?: number;
}

type Detail = readonly { readonly name: string; readonly pages: readonly Judged[] }[];

const MEASURES = {
  text: (page: Judged) => page.word?.f1,
  title: (page: Judged) => page.title,
  authors: (page: Judged) => page.authors,
  date: (page: Judged) => page.date,
  byline: (page: Judged) => page.byline,
  site: (page: Judged) => page.site,
};
/** Changes smaller than this are counted but not listed. */
const WORTH_A_LINE = 0.02;
const LISTED = 15;

const pagesOf = (detail: Detail): Map<string, Judged> =>
  new Map(detail.find(({ name }) => name === 'plainleaf')?.pages.map((page) => [page.id, page]));

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(3)}`;

/** @param before, after files that the scorer wrote with --json @returns lines to print */
export function changesOf(before: string, after: string): string[] {
  const old = pagesOf(JSON.parse(before) as Detail);
  const now = [...pagesOf(JSON.parse(after) as Detail).values()].filter((page) => old.has(page.id));
  const lines = ['', `Against the last kept run (${now.length} pages in both)`];
  for (const [name, get] of Object.entries(MEASURES)) {
    const changes = now.flatMap((page) => {
      const was = get(old.get(page.id) ?? page);
      const is = get(page);
      return was === undefined || is === undefined ? [] : [{ page, was, is, by: is - was }];
    });
    const moved = changes.filter(({ by }) => Math.abs(by) > 1e-9);
    if (moved.length === 0) continue;
    const mean = changes.reduce((sum, { by }) => sum + by, 0) / changes.length;
    const better = moved.filter(({ by }) => by > 0).length;
    lines.push(`  ${name}: ${signed(mean)} on average; ${better} better, ${moved.length - better} worse`);
    const listed = moved.filter(({ by }) => Math.abs(by) >= WORTH_A_LINE).toSorted((a, b) => a.by - b.by);
    const shown = listed.length <= LISTED * 2 ? listed : [...listed.slice(0, LISTED), ...listed.slice(-LISTED)];
    for (const { page, was, is } of shown) {
      lines.push(`    ${page.id} ${page.type ?? ''} ${was.toFixed(3)} → ${is.toFixed(3)}`);
    }
  }
  return lines;
}
