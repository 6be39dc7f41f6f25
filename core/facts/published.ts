/** When it was published: what the page declares, checked against the date that it shows beside its title. */

import type { Block, Blocks } from '../blocks';
import { extentOf } from '../extent';
import { elementsNamed, namesIn } from '../named';
import { Pattern } from '../pattern';
import { wordsIn } from '../text';
import { titleAt } from './beside-title';
import { bylineBlock, isTeaser } from './bylines';
import { machineDate, spelledDate, urlDate } from './dates';
import { text, types } from './jsonld';
import { declaredLanguage } from './language';
import type { Sources } from './sources';

const PUBLISHED_META =
  'article:published_time og:published_time datepublished date pubdate publishdate publish-date published_time published-date publication-date publication_date date_published pub_date article:published dc.date dc.date.issued dc.date.created dcterms.created dcterms.date dcterms.issued dcterms.available parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published article:post_date citation_publication_date citation_online_date citation_date prism.publicationdate bt:pubdate originalpublicationdate article_date_original rnews:datepublished'.split(
    ' ',
  );
const PUBLISHED_LABEL = new Pattern(
  String.raw`(?<![\p{L}])(?:published|posted|publication date|date|first published|post time|veröffentlicht|erschienen|stand|publié|publicado|pubblicato|data|opublikowano|gepubliceerd|опубликовано|опубліковано|дата|公開|公開日|掲載|掲載日|配信|投稿日?|作成日|发布(?:时间|日期|于)?|发表于?|發布|發佈|發表|时间|時間|日期|日付|입력|등록|작성|게시|승인|yayınlan[\p{L}]{2,6}|tarih|dipublikasikan|terbit|đăng|xuất bản|zveřejněno|publikováno|vydáno|közzétéve|megjelent|julkaistu|publicerad|publisert|udgivet|publicat|δημοσι[\p{L}]{2,8}|प्रकाशित|เผยแพร่|פורסם|منتشر|نُشر|نشر)(?![\p{L}])[\s:：]*`,
  'i',
);
/** Not merely "date", which may be that of anything. */
const IN_SO_MANY_WORDS = new Pattern(
  String.raw`^(?:first |originally |erstmals )?(?:published|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|opublikowano|gepubliceerd|опубликовано|公開|掲載|发布|نشر)(?![\p{L}])`,
  'i',
);
const UPDATED_LABEL = new Pattern(
  String.raw`(?<![\p{L}])(?:updated?|modified|revised|reviewed|changed|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|zaktualizowano|bijgewerkt|обновлено|оновлено|更新|更新日|最終更新|最終更新日|更新(?:时间|日期|于)|修改于?|修正|수정|güncelle[\p{L}]{2,6}|diperbarui|cập nhật|aktualizováno|frissítve|päivitetty|uppdaterad|oppdatert|opdateret|actualizat|ενημερ[\p{L}]{2,8}|अपडेट|อัปเดต|עודכן|تحديث)(?![\p{L}])`,
  'i',
);

export function readPublished(sources: Sources, title: string | null): string | null {
  const { page } = sources;
  const declared = declaredDate(sources);
  const beside = besideTitle(sources, title);
  if (declared) return shownInstead(declared, beside, sources) ?? declared;
  return (
    markedDate(sources) ??
    inOwnWords(sources.meta) ??
    beside.published ??
    namedDate(sources, title) ??
    shownDate(sources) ??
    urlDate(page.url) ??
    beside.updated
  );
}

function declaredDate({ article, meta, nodes }: Sources): string | null {
  const dated =
    (article?.['datePublished'] ?? article?.['dateCreated'])
      ? article
      : nodes.find((node) => node['datePublished'] && types(node).some((type) => /Page$/.test(type)));
  const structured = machineDate(dated && (text(dated, 'datePublished') ?? text(dated, 'dateCreated')));
  if (structured) return structured;
  return firstOf(meta, PUBLISHED_META);
}

function firstOf(meta: ReadonlyMap<string, string>, names: Iterable<string>): string | null {
  for (const name of names) {
    const date = machineDate(meta.get(name));
    if (date) return date;
  }
  return null;
}

/** From a meta element whose name the site made up: `w-published-date`, `articlePublishDate`. */
const inOwnWords = (meta: ReadonlyMap<string, string>): string | null =>
  firstOf(
    meta,
    [...meta.keys()].filter(
      (name) => name.length <= NAME && PUBLISHING.test(name) && MOMENT.test(name) && !OTHER.test(name),
    ),
  );
/** Characters of such a name. */
const NAME = 60;
const PUBLISHING = /(?<!re)publi(?:sh(?!er)|cat)/;
const MOMENT = /date|time|published$/;
const OTHER = /modif|updat|expir|unpubl|last|end|until|image|video/;

const MARKS =
  'time[itemprop~=datePublished], [itemprop~=datePublished], time.published, time.entry-date, time[pubdate], [property~="schema:datePublished"], article time[datetime], header time[datetime]';

function markedDate({ page }: Sources): string | null {
  for (const element of page.doc.querySelectorAll(MARKS)) {
    const said = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    const date = machineDate(said);
    if (date) return date;
  }
  return null;
}

/** What sites call the place of the date. */
const NAMED = namesIn(
  'published date, publish date, publication date, post date, posted date, pub date, pubdate, date published, date posted, posted on, blog date, article date, entry date, news date, story date, post time, publish time, date header',
);
/** Characters of such a place. */
const NAMED_LENGTH = 80;

/** Such places looked at. */
const MOST_PLACES = 40;
/** Characters of a block from which it is running text. */
const PARAGRAPH = 120;

/** The date in a place that is called after it: near the title, or the only one. Those of teasers are links or many. */
function namedDate(sources: Sources, title: string | null): string | null {
  const { page, blocks } = sources;
  const at = titleAt(blocks, title);
  const dated = elementsNamed(page, NAMED)
    .slice(0, MOST_PLACES)
    .flatMap((element) => {
      const { from, to } = blocks.of(element);
      const said = to - from === 1 ? (blocks.all[from]?.text ?? '') : '';
      const date = said.length <= NAMED_LENGTH ? dayIn(said, sources) : null;
      return date && !element.closest('a[href], nav, aside, footer') ? [{ from, date }] : [];
    });
  const below = blocks.all.slice(at + 1, at + 1 + BELOW);
  // A standfirst may come between; the second paragraph is the article's.
  const end = below.filter(({ extent }) => extent > PARAGRAPH)[1]?.index ?? at + BELOW;
  const near = dated.find(({ from }) => at >= 0 && from >= at - AROUND && from <= end);
  return near?.date ?? (new Set(dated.map(({ date }) => date)).size === 1 ? (dated[0]?.date ?? null) : null);
}

/** Languages of countries that write the month or the year first; English is written both ways. */
const NOT_DAY_FIRST = /^(?:zh|ja|ko|hu|lt|mn|eu|fil|tl|en(?!-(?:gb|au|nz|ie|in|za|sg|my|ng|ke|gh|pk)\b))/i;

/** The first day that a line spells, "3/4/2020" as the language of the page has it. */
function dayIn(line: string, sources: Sources): string | null {
  const day = spelledDate(line);
  if (day !== null || !line.includes('/')) return day;
  const lang = declaredLanguage(sources);
  return lang === null || NOT_DAY_FIRST.test(lang.replace('_', '-')) ? null : spelledDate(line, true);
}

interface Shown {
  readonly published: string | null;
  /** Whether it says so in so many words. */
  readonly labelled: boolean;
  readonly updated: string | null;
}

/** Blocks below the title, and around the byline, in which its date stands. */
const BELOW = 10;
const AROUND = 3;

/** The dates that stand beside the title or the byline, alone or with a label. */
function besideTitle(sources: Sources, title: string | null): Shown {
  const { all } = sources.blocks;
  const byline = bylineBlock(sources)?.index;
  const at = titleAt(sources.blocks, title);
  const near = [
    ...(at < 0 ? [] : upToText(all.slice(at + 1, at + 1 + BELOW))),
    ...(byline === undefined ? [] : all.slice(Math.max(0, byline - AROUND), byline + AROUND + 1)),
    ...(at < 0 ? [] : all.slice(Math.max(0, at - AROUND), at)),
  ];
  let published: string | null = null;
  let updated: string | null = null;
  let labelled = false;
  for (const line of near.flatMap((block) => (isDated(block, true) ? block.lines.map((each) => each.text) : []))) {
    const day = dayIn(line, sources);
    if (day === null || (!isAlone(line) && !PUBLISHED_LABEL.test(line) && !UPDATED_LABEL.test(line))) continue;
    if (UPDATED_LABEL.test(line)) {
      updated ??= afterLabel(line, UPDATED_LABEL, sources) ?? day;
      published ??= afterLabel(line, PUBLISHED_LABEL, sources);
    } else if (published === null) {
      published = day;
      labelled = IN_SO_MANY_WORDS.test(line);
    }
  }
  return { published, labelled, updated };
}

/** Blocks up to the first that is running text, or the linked heading of a teaser. */
function upToText(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => (block.extent > 240 && block.linkDensity < 0.5) || isTeaser(block));
  return end < 0 ? blocks : blocks.slice(0, end);
}

/**
 * The day that the page shows beside its title, where it is said to be that of publishing and is earlier than what is
 * declared, or is the same moment in another time zone, or where what is declared is that of the first version and the
 * shown one that of the last, or the other way round.
 */
function shownInstead(declared: string, { published, labelled }: Shown, sources: Sources): string | null {
  if (published === null || declared.startsWith(published)) return null;
  const apart = Math.abs(Date.parse(published) - Date.parse(declared.slice(0, 10))) / DAY;
  if (apart <= 1 || (labelled && published < declared)) return published;
  const modified = modifiedTime(sources)?.slice(0, 10);
  return modified === published || modified === declared.slice(0, 10) ? published : null;
}

const DAY = 86_400_000;

/** When it was changed last, as the page declares it. */
export function modifiedTime({ article, meta }: Sources): string | null {
  const names = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'];
  const said = [article && text(article, 'dateModified'), ...names.map((name) => meta.get(name))];
  for (const value of said) {
    const date = machineDate(value);
    if (date) return date;
  }
  return null;
}

/** A date that the page shows elsewhere: labelled, or alone in a short block nearest to the top of the page. */
function shownDate(sources: Sources): string | null {
  const lines = dateBlocks(sources.blocks).flatMap((block) => block.lines.map((line) => line.text));
  const dated = lines.filter((line) => dayIn(line, sources) !== null);
  for (const line of dated) {
    // "Updated 2 May, published 1 May": the date behind the label counts.
    const day = afterLabel(line, PUBLISHED_LABEL, sources);
    if (day) return day;
  }
  // Many dates are those of teasers or comments, and none of them is the page's; a date in a sentence is the story's.
  const alone = dated.filter(isAlone);
  return alone.length > 0 && alone.length <= FEW_DATES ? dayIn(alone[0] ?? '', sources) : null;
}

function afterLabel(line: string, label: Pattern, sources: Sources): string | null {
  const said = label.exec(line);
  return said ? dayIn(line.slice(said.index + said[0].length), sources) : null;
}

const FEW_DATES = 3;
/** A line that says little but the date: the weekday, the author, the place. */
const isAlone = (line: string): boolean =>
  extentOf(line) <= 80 && wordsIn(line.replace(/[\d:.,]+/g, ' ')) <= 9 && !/[.!?]$/.test(line);

/** Characters of a heading that is the date of what it heads. */
const DATE_HEADING = 40;

/** What is older is what the page tells of. */
const OF_THE_WEB = /(?:199|20\d)\d/;

/** @param headings whether one may be a date: above or below the title some themes set it so */
const isDated = ({ text, place }: Block, headings = false): boolean =>
  text.length <= 200 &&
  !place.code &&
  !place.quote &&
  (place.heading === 0 || (headings && text.length <= DATE_HEADING && OF_THE_WEB.test(text))) &&
  /\d{4}|[٠-٩]{4}/.test(text);

/** Short blocks that hold little but a date. */
export function dateBlocks(blocks: Blocks): Block[] {
  return blocks.all.filter(
    (block) =>
      isDated(block) &&
      block.linkDensity < 0.6 &&
      block.lines.some(({ text }) => text.length <= 90 && spelledDate(text, true) !== null),
  );
}
