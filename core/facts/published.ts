/** When it was published: structured data, meta elements, marked elements, a date the page shows, the address. */
import type { Block, Blocks } from '../blocks';
import { countWords } from '../text';
import { machineDate, spelledDate, urlDate } from './dates';
import { text } from './jsonld';
import type { Sources } from './sources';

const PUBLISHED_META =
  'article:published_time og:published_time datepublished date pubdate publishdate publish-date published_time dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published article:post_date citation_publication_date'.split(
    ' ',
  );
const PUBLISHED_LABEL =
  /(?<![\p{L}])(?:published|posted|publication date|date|first published|veröffentlicht|erschienen|stand|publié|publicado|pubblicato|data|opublikowano|gepubliceerd|опубликовано|公開|公開日|掲載|发布|نشر)(?![\p{L}])[\s:：]*/iu;

export function readPublished(sources: Sources): string | null {
  const { article, meta, page } = sources;
  const structured = machineDate(article && (text(article, 'datePublished') ?? text(article, 'dateCreated')));
  if (structured) return structured;
  for (const name of PUBLISHED_META) {
    const date = machineDate(meta.get(name));
    if (date) return date;
  }
  const marks =
    'time[itemprop~=datePublished], [itemprop~=datePublished], time.published, time.entry-date, time[pubdate], article time[datetime], header time[datetime]';
  for (const element of page.doc.querySelectorAll(marks)) {
    const said = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    const date = machineDate(said);
    if (date) return date;
  }
  return shownDate(sources) ?? urlDate(page.url);
}

/** A date that the page shows: labelled, or alone in a short block nearest to the top of the page. */
function shownDate({ blocks }: Sources): string | null {
  const lines = dateBlocks(blocks).flatMap((block) => block.lines.map((line) => line.text));
  const dated = lines.filter((line) => spelledDate(line) !== null);
  for (const line of dated) {
    // "Updated 2 May, published 1 May": the date behind the label counts.
    const said = PUBLISHED_LABEL.exec(line);
    const day = said ? spelledDate(line.slice(said.index + said[0].length)) : null;
    if (day) return day;
  }
  // Many dates are those of teasers or comments, and none of them is the page's; a date in a sentence is the story's.
  const alone = dated.filter(isAlone);
  return alone.length > 0 && alone.length <= FEW_DATES ? spelledDate(alone[0] ?? '') : null;
}

const FEW_DATES = 3;
/** A line that says little but the date: the weekday, the author, the place. */
const isAlone = (line: string): boolean =>
  line.length <= 60 && countWords(line.replace(/[\d:.,]+/g, ' ')) <= 6 && !/[.!?]$/.test(line);

/** Short blocks that hold little but a date. */
export function dateBlocks(blocks: Blocks): Block[] {
  return blocks.all.filter(
    (block) =>
      block.text.length <= 200 &&
      block.linkDensity < 0.6 &&
      !block.place.code &&
      block.place.heading === 0 &&
      block.lines.some(({ text }) => text.length <= 90 && spelledDate(text) !== null),
  );
}
