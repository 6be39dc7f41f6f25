/** What one can do with the page: share, print, tag, rate, enlarge. */

import type { Block, Range } from '../../blocks';
import { elementsNamed, namesIn } from '../../named';
import { Pattern } from '../../pattern';
import { because } from '../../said';
import { clip } from '../../text';
import { isToolRow, TAG_LABEL, TOOL } from '../cues/tools';
import { isEntry } from '../entry';
import type { Inside } from '../judge/judge';
import { isRunning } from '../judge/sums';
import type { Ledger } from '../ledger';
import { linksOf } from './pitch';
import type { Stage } from './stage';

const NAMED = namesIn(
  'share, sharing, share buttons, social, social share, addtoany, addthis, sharedaddy, sd sharing, toolbar, article tools, page tools, post tags, tag list, tags, tagcloud, entry tags, print link, post ratings, font size, reading tools',
);
const NAMED_WORDS = 40;
const ROW = 160;

export const tools: Stage = ({ page, ledger, inside }) => {
  /** A sentence or a heading of the article, in a box that only happens to be called so. */
  const isText = (block: Block): boolean =>
    inside.has(block.index) &&
    block.linkDensity < 0.5 &&
    !TOOL.test(block.text) &&
    (block.place.heading > 0 || (block.words >= 8 && /[.!?。؟]["”’)]?$/.test(block.text)));
  for (const element of elementsNamed(page, NAMED)) {
    if (element.querySelector('h1, h2, p + p, article, main')) continue;
    const left = ledger.left(ledger.blocks.of(element));
    const words = left.reduce((sum, block) => sum + block.words, 0);
    if (left.length === 0 || words > NAMED_WORDS || left.some((block) => block.place.code || isText(block))) continue;
    ledger.removeElement(element, { kind: 'tools', ...REASONS.name, rule: 'tools/name' });
  }
  for (const table of page.doc.querySelectorAll('table')) {
    if (!isRowOfLabels(table, ledger) || !(isAtEdge(table, ledger, inside) || isOfTools(table, ledger))) continue;
    ledger.removeElement(table, { kind: 'tools', ...REASONS.row, rule: 'tools/labels' });
  }
  for (const block of ledger.left()) {
    // A question in a button is left out by the judge, its answer is not.
    const among = inside.has(block.index) || inside.has(block.index + 1);
    const rule = ruleFor(block, ledger, among);
    if (rule) ledger.remove(block, { kind: 'tools', ...REASONS[rule], rule: `tools/${rule}` });
  }
};

const REASONS = {
  name: because('reason_tools', 'Buttons and links of the page.'),
  control: because('reason_tools_control', 'A button or a field of the page.'),
  row: because('reason_tools_row', 'A row of things to do with the page.'),
  tags: because('reason_tools_tags', 'Tags and topics of the page.'),
} as const;

function ruleFor(block: Block, ledger: Ledger, inside: boolean): Exclude<keyof typeof REASONS, 'name'> | null {
  const { place } = block;
  // In a listing only the button that copies it is a tool.
  if (place.code && !block.nodes[0]?.parentElement?.closest('button, clipboard-copy')) return null;
  const text = clip(block.text, ROW + 1);
  // A question in a button unfolds its answer; it is text.
  const asks = place.heading > 0 || (inside && block.words > 3 && /[?？؟]\s*$/.test(text));
  if (place.control && block.words <= 12 && !asks) return 'control';
  if (block.extent > ROW || place.heading > 0 || (inside && isData(block, ledger))) return null;
  if (isTagRow(block)) return 'tags';
  if (isShareRow(block)) return 'row';
  const active = block.linkDensity > 0.5 || hasControl(block, ledger);
  if (active && TOOL.test(text)) return 'row';
  // Without links or buttons a row of tools outside is one; inside, "Play, pause, play." is a sentence.
  const bare = !inside || !/[.,!?“”"]/.test(text);
  return block.words <= 16 && (active || bare) && isToolRow(text) ? 'row' : null;
}

/** Cells, and words in each, of a row of labels. */
const LABELS = 4;
const LABEL_WORDS = 5;

/** A table of a single row of short labels: no number, no sentence, nothing that a table would be needed for. */
function isRowOfLabels(table: HTMLTableElement, ledger: Ledger): boolean {
  if (table.rows.length !== 1) return false;
  const left = ledger.left(ledger.blocks.of(table));
  return left.length >= LABELS && left.every(({ words, text }) => words <= LABEL_WORDS && !/[\d.,;:!?]/.test(text));
}

/** Half of the labels, at least, name things to do with a page. */
function isOfTools(table: Element, ledger: Ledger): boolean {
  const left = ledger.left(ledger.blocks.of(table));
  return left.filter(({ text }) => TOOL.test(text)).length * 2 >= left.length;
}

/** Nothing of the article's running text stands before it, or none after it. */
function isAtEdge(element: Element, ledger: Ledger, inside: Inside): boolean {
  const { from, to } = ledger.blocks.of(element);
  const holds = (range: Range) => ledger.left(range).some((block) => inside.has(block.index) && isRunning(block));
  return !holds({ from: 0, to: from }) || !holds({ from: to, to: ledger.blocks.all.length });
}

/** Data: a cell of a table, or an item of a list that holds other things than tools. */
function isData(block: Block, ledger: Ledger): boolean {
  if (!isEntry(block, ledger.blocks)) return false;
  const list = block.box.closest('ul, ol, dl');
  if (!list) return true;
  const { from, to } = ledger.blocks.of(list);
  return ledger.blocks.all.slice(from, to).some((item) => !TOOL.test(item.text));
}

/** Whether a button, a field or an icon stands beside the words in a box of their own. */
function hasControl(block: Block, ledger: Ledger): boolean {
  const { from, to } = ledger.blocks.of(block.box);
  return to - from === 1 && block.box.querySelector('button, input, img') !== null;
}

/** Where the services themselves tell pages to send a reader who wants to share, print or mail. */
const SHARES =
  /^mailto:\?|^(?:javascript:|#)?(?:window\.)?print\(|[/.](?:sharer|shareArticle|intent\/(?:tweet|post|compose)|pin\/create|submitlink|bookmarklet|offsite_share|share_channel)\b|\/(?:share|sharing|submit|send|save|add|compose)(?:\.php|-offsite\/?|\/url|\/?)\?(?:[^#]*&)?(?:u|url|text|title|link|href|body|status|phone|canonicalUrl)=|wa\.me\/\?|(?:facebook\.com\/dialog|twitter\.com\/share|t\.me\/share|hatena\.ne\.jp\/entry|social-plugins\.line\.me)/i;
/** Characters around the links of such a row. */
const SHARE_LABEL = 60;

/** Links that share the page, whatever they are called: half of all links, and little else. */
function isShareRow(block: Block): boolean {
  const links = linksOf(block);
  const sharing = links.filter((link) => SHARES.test((link.getAttribute('href') ?? '').slice(0, 300)));
  if (sharing.length === 0 || sharing.length * 2 < links.length) return false;
  return block.extent * (1 - block.linkDensity) <= SHARE_LABEL;
}

const TAG = new Pattern(String.raw`^[#@][\p{L}\p{N}_-]+$`);

/** "#one, #two" or "Tags: one, two", made of links. */
function isTagRow(block: Block): boolean {
  if (block.linkDensity < 0.5) return false;
  if (TAG_LABEL.test(block.text)) return true;
  const parts = block.text.split(/[,;|·\s]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => TAG.test(part));
}
