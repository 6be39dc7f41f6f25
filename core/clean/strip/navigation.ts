/** Ways through the site: menus, headers, footers, breadcrumbs, pagers, skip links. */

import type { Block } from '../../blocks';
import { elementsNamed, namesIn } from '../../named';
import type { Page } from '../../page';
import { Pattern } from '../../pattern';
import { because } from '../../said';
import { lengthFrom } from '../../text';
import type { Ledger } from '../ledger';

const ROLES = 'navigation banner contentinfo search menu menubar tablist'
  .split(' ')
  .map((role) => `[role=${role}]`)
  .join(', ');
const NAMED = namesIn(
  'breadcrumb, breadcrumbs, pagination, pager, page numbers, nav links, navbar, nav menu, main menu, site nav, site header, site footer, masthead, skip link, skip to content, post navigation, posts navigation, topbar, top bar, footer widget, footer widgets, colophon',
);
/** A block this long, mostly without links, is running text; what holds it is more than a way through the site. */
const PROSE = 280;
/** Characters of the paragraphs around it. */
const PARAGRAPH = 80;
/** Share of the page's text above which nothing is a menu. */
const MOST = 0.5;

export function stripNavigation(page: Page, ledger: Ledger): void {
  const total = ledger.textLeft({ from: 0, to: ledger.blocks.all.length });
  for (const [element, rule] of candidates(page)) {
    const range = ledger.blocks.of(element);
    const left = ledger.left(range);
    if (left.length === 0 || ledger.textLeft(range) > total * MOST) continue;
    const footer = rule === 'footer';
    if (!footer && left.some((block) => block.extent > PROSE && block.linkDensity < 0.3)) continue;
    if (element.querySelector('h1') && rule !== 'name') continue;
    if (rule === 'name' && (ledger.isProse(range) || isAmongText(element, left))) continue;
    ledger.removeElement(element, { kind: 'navigation', ...REASONS[rule], rule: `navigation/${rule}` });
  }
  singleBlocks(ledger);
}

/** A sentence without links between paragraphs, in a box that happens to be called a header. */
function isAmongText(element: Element, left: readonly Block[]): boolean {
  if (
    !left.every(
      ({ text, linkDensity }) => linkDensity === 0 && /\S\s+\S+\s+\S.*[.!?。؟]["”’)]?$/.test(text.slice(-1000)),
    )
  )
    return false;
  const beside = [element.previousElementSibling, element.nextElementSibling];
  return beside.every(
    (other) => other?.localName === 'p' && lengthFrom(other.textContent ?? '', PARAGRAPH) > PARAGRAPH,
  );
}

function singleBlocks(ledger: Ledger): void {
  for (const block of ledger.left()) {
    if (block.extent > 160 || block.place.code || block.place.cell) continue;
    const crumbs = block.linkDensity > 0.3 && block.place.heading === 0 && CRUMBS.test(block.text);
    if (!crumbs && !PAGER.test(block.text.replace(SIGNS_AROUND.in(block.text), ''))) continue;
    ledger.remove(block, { kind: 'navigation', ...REASONS.name, rule: 'navigation/name' });
  }
}

const SIGNS_AROUND = new Pattern(String.raw`^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$`, 'g');
/** Pagers, breadcrumbs and skip links as blocks of their own, without a container that says so. */
const PAGER =
  /^(?:page|seite|página|pagina|strona|страница|ページ) ?\d+(?: (?:of|von|de|sur|di|z|из) \d+)?(?:[\s«»‹›<>|\d]|prev(?:ious)?|next|weiter|zurück)*$|^(?:previous|next|older|newer|vorherige[rs]?|nächste[rs]?|précédent|suivant|anterior|siguiente|próxim[ao]|precedente|successiv[ao])(?: (?:page|post|article|story|seite|artikel|beitrag|article|artículo|artigo|articolo))?$|^skip to (?:main )?(?:content|navigation)$/i;
const CRUMBS = /^[^>›»/→]{1,40}(?:\s*[>›»→]\s*[^>›»→]{1,80}){1,6}$/;

const REASONS = {
  nav: because('reason_navigation_menu', 'A menu of the site.'),
  header: because('reason_navigation_header', 'The head of the site, above the article.'),
  footer: because('reason_navigation_footer', 'The foot of the site, below the article.'),
  name: because('reason_navigation_way', 'A way through the site, such as breadcrumbs or page numbers.'),
} as const;

function* candidates(page: Page): Generator<readonly [Element, keyof typeof REASONS]> {
  for (const element of page.doc.querySelectorAll(`nav, ${ROLES}`)) yield [element, 'nav'];
  for (const element of page.doc.querySelectorAll('header, footer')) {
    // Inside an article they hold its title, byline or date.
    if (element.closest('article, main, [role=main], section, blockquote')) continue;
    yield [element, element.localName === 'header' ? 'header' : 'footer'];
  }
  for (const element of elementsNamed(page, NAMED)) yield [element, 'name'];
}
