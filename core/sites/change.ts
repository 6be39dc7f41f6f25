/** What a rule changes in the copy before anything is read from it: its source, its tree, its attributes. */

import { parseInert } from '../clean/sanitize';
import type { Page } from '../page';
import { type Trouble, trouble } from '../said';
import { hasSentinelSign, withoutSentinels } from '../sentinels';
import { fold } from '../text';
import type { Replacement, SiteRule } from './rule';
import type { RuleAtWork } from './work';

/** Characters of source above which nothing is replaced, and how much it may grow. */
const MAX_SOURCE = 5_000_000;
const MAX_GROWTH = 2;
/** Characters looked through, all replacements together. */
const MAX_SEARCHED = 200_000_000;
/** Share of the page's text that must be left. */
const LEAST_TEXT = 0.5;
/** Carries what is known of an element's layout through the source. */
const LAYOUT = 'data-plainleaf-layout';
const NOT_THE_PAGE = ':not(html, head, body)';

/** The page as the rule wants it read. The copy is changed in place. */
export function changeByRule(page: Page, rule: SiteRule | null, work: RuleAtWork): Page {
  if (rule === null) return page;
  const changed = rule.replacements.length > 0 ? replaceIn(page, rule.replacements, work) : page;
  for (const { tag, xpath } of rule.wrapIn) wrapIn(tag, xpath, work);
  for (const { target, xpath } of rule.moveInto) moveInto(target, xpath, work);
  for (const xpath of rule.dissolve) dissolve(xpath, work);
  for (const xpath of rule.stripAttr) stripAttribute(xpath, work);
  return changed;
}

const within = (elements: readonly Element[]): Element[] =>
  elements.filter((element) => element.parentElement?.closest('body') && element.matches(NOT_THE_PAGE));

function wrapIn(tag: string, xpath: string, work: RuleAtWork): void {
  for (const element of within(work.elements('wrap_in', xpath))) {
    const wrap = element.ownerDocument.createElement(tag);
    element.replaceWith(wrap);
    wrap.append(element);
  }
}

function dissolve(xpath: string, work: RuleAtWork): void {
  for (const element of within(work.elements('dissolve', xpath))) {
    while (element.firstChild) element.before(element.firstChild);
    element.remove();
  }
}

function stripAttribute(xpath: string, work: RuleAtWork): void {
  for (const node of work.nodes('strip_attr', xpath)) {
    const attribute = node.nodeType === 2 ? (node as Attr) : null;
    if (attribute?.name.startsWith('data-plainleaf') === false) attribute.ownerElement?.removeAttributeNode(attribute);
  }
}

function moveInto(target: string, xpath: string, work: RuleAtWork): void {
  const [into] = within(work.elements('move_into', target));
  if (!into) return;
  for (const element of within(work.elements('move_into', xpath))) if (!element.contains(into)) into.append(element);
}

/** Nothing of the page is changed where the outcome is refused. */
function replaceIn(page: Page, replacements: readonly Replacement[], work: RuleAtWork): Page {
  const { body } = page.doc;
  markLayout(page);
  const source = body.innerHTML;
  const changed = replaced(source, replacements, work);
  const parsed = changed === source ? null : parseInert(changed, page.doc).body;
  const refusal = parsed && refusalOf(parsed, body);
  if (refusal) work.problem('replace_string', '', refusal);
  if (parsed && !refusal) {
    body.replaceChildren();
    while (parsed.firstChild) body.append(parsed.firstChild);
  }
  return withLayout(page);
}

function replaced(source: string, replacements: readonly Replacement[], work: RuleAtWork): string {
  const most = Math.min(MAX_SOURCE, source.length * MAX_GROWTH);
  let text = source;
  let searched = 0;
  for (const { find, replace } of replacements) {
    searched += text.length;
    if (source.length > MAX_SOURCE || searched > MAX_SEARCHED) {
      work.problem('replace_string', find, trouble('trouble_page_large', 'The page is too large for replacements.'));
      break;
    }
    const by = withoutSentinels(replace);
    const parts = text.split(find);
    if (text.length + (parts.length - 1) * (by.length - find.length) > most) {
      work.problem('replace_string', find, trouble('trouble_page_grows', 'The page would grow too much.'));
    } else if (parts.length > 1) text = parts.join(by);
  }
  return text;
}

/** Why a page made by replacements is not read; what shows nothing is taken out of it first. */
function refusalOf(parsed: Element, before: Element): Trouble | null {
  for (const element of parsed.querySelectorAll(
    'script, style, template, noscript, svg, track, param, base, area, object',
  )) {
    element.remove();
  }
  for (const element of parsed.querySelectorAll('[name]:not(a, meta)')) element.removeAttribute('name');
  const text = parsed.textContent ?? '';
  if (parsed.querySelector('form') !== null || hasSentinelSign(text))
    return trouble('trouble_brings_in', 'It would bring in what is not read.');
  const enough = fold(before.textContent ?? '').length * LEAST_TEXT;
  return fold(text).length < enough ? trouble('trouble_most_of_page', 'It would take out most of the page.') : null;
}

function markLayout({ doc, hidden, overlays }: Page): void {
  for (const element of doc.body.querySelectorAll(`[${LAYOUT}]`)) element.removeAttribute(LAYOUT);
  for (const element of hidden) element.setAttribute(LAYOUT, 'hidden');
  for (const element of overlays) element.setAttribute(LAYOUT, 'overlay');
}

function withLayout(page: Page): Page {
  const take = (layout: string): Set<Element> => new Set(page.doc.body.querySelectorAll(`[${LAYOUT}=${layout}]`));
  const marked = { hidden: take('hidden'), overlays: take('overlay') };
  for (const element of [...marked.hidden, ...marked.overlays]) element.removeAttribute(LAYOUT);
  return { ...page, ...marked };
}
