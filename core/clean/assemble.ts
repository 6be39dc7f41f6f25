/** explain → sanitize → Article. */
import type { Article, Bio, Removal } from '../article';
import { type Block, blockTexts } from '../blocks';
import { sizeOf } from '../extent';
import type { FoundBio } from '../facts/bios';
import { countWords, fold, orNull, readingMinutes } from '../text';
import { htmlOf, sanitizeInPlace } from './allowed';
import { cutOut, joinBlocks, type Taken, takeSentinels } from './explain';
import { isRunning } from './judge/sums';
import type { Draft } from './refine/stage';
import { type Setting, settingOf } from './shape/setting';
import { shape } from './shape/shape';
import type { Steps } from './turns';
import { missedWords, warningsOf } from './warnings';

export function* assemble(draft: Draft): Steps<Article> {
  const { page, facts, ledger, nature, ruled } = draft;
  const kept = ledger.left();
  const outside = ledger.blocks.all.filter((block) => ledger.verdict(block)?.kind === 'outside' && isRunning(block));
  const setting = settingOf(page.doc, page.baseUrl);
  const taken = cutOut(page.doc, ledger, page.baseUrl, draft.odds);
  dropMediaAround(page.doc, kept);
  yield;
  const parts = sanitized(draft, taken, setting);
  yield;
  const html = takeSentinels(htmlOf(parts.article));
  const text = joinBlocks(blockTexts(parts.article));
  yield;
  const words = countWords(text.text);
  const readable = nature.readable && Math.max(words, sizeOf(text.text).words) >= SOMETHING;
  const { sources: _sources, declaredArticle: _declared, bios: _bios, ...metadata } = facts;
  return {
    url: page.url,
    ...metadata,
    html: html.text.trim(),
    text: text.text,
    wordCount: words,
    readingMinutes: readingMinutes(text.text, words),
    bios: parts.bios,
    removed: removals(taken, parts.removals, html, text.at),
    kept: { blocks: kept.length, blocksSeen: kept.length + outside.length, characters: fold(text.text).length },
    kind: readable ? nature.kind : 'other',
    readable,
    warnings: warningsOf({
      partial: page.partial,
      nativeAd: ruled.nativeAd,
      words,
      missed: missedWords(outside, draft.odds),
    }),
  };
}

/** Words below which nothing was found to read, whatever the page looks like. */
const SOMETHING = 40;

/** Pictures above the first and below the last words of the article belong to the page, not to the article. */
function dropMediaAround(doc: Document, kept: readonly Block[]): void {
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return;
  let root: Element = first.box;
  while (!root.contains(last.box) && root.parentElement) root = root.parentElement;
  const near = root.localName === 'body' ? root : (root.parentElement ?? root);
  for (const media of doc.querySelectorAll('img, picture, video, iframe')) {
    // What stands in a picture beside its image may be text, or the place where some was.
    if (!near.contains(media) && !media.contains(root)) media.replaceWith(media.textContent ?? '');
  }
}

/** Article, removals and bios go through the sanitizer together, once. */
function sanitized({ page, facts }: Draft, taken: readonly Taken[], setting: Setting) {
  const { doc } = page;
  const all = doc.createElement('div');
  const article = shape(doc.body, setting);
  const removals = taken.map(({ content }) => (typeof content === 'string' ? content : shape(content, setting)));
  setting.anchors.settle();
  const bios = facts.bios.map(({ bio }) => {
    const holder = doc.createElement('div');
    const paragraph = doc.createElement('p');
    paragraph.textContent = bio.text;
    holder.append(paragraph);
    return holder;
  });
  all.append(article, ...removals.filter((removal) => typeof removal !== 'string'), ...bios);
  sanitizeInPlace(all);
  return {
    article,
    removals,
    bios: bios.map((holder, i) => bioWith(facts.bios[i], htmlOf(holder))).filter((bio) => bio !== null),
  };
}

const bioWith = (found: FoundBio | undefined, html: string): Bio | null => (found ? { ...found.bio, html } : null);

function removals(
  taken: readonly Taken[],
  holders: readonly (Element | string)[],
  html: { text: string; at: ReadonlyMap<number, number> },
  textAt: ReadonlyMap<number, number>,
): Removal[] {
  const lead = html.text.length - html.text.trimStart().length;
  const size = html.text.trim().length;
  return taken.map(({ verdict, blocks }, id) => {
    const text = blocks.map((block) => block.text).join('\n\n');
    const holder = holders[id];
    const at = Math.min(size, Math.max(0, (html.at.get(id) ?? 0) - lead));
    return {
      id: `r${id + 1}`,
      kind: verdict.kind,
      reason: verdict.reason,
      said: verdict.said,
      rule: verdict.rule,
      text: orNull(text) === null ? '' : text,
      html: typeof holder === 'object' ? htmlOf(holder) : (holder ?? ''),
      anchor: { html: at, text: textAt.get(id) ?? 0 },
    };
  });
}
