/** Consent dialogs: cookie banners, preference centres, data-protection walls. */

import type { Block } from '../../blocks';
import { elementsLike, elementsNamed, namesIn } from '../../named';
import type { Page } from '../../page';
import { type Because, because } from '../../said';
import { fold } from '../../text';
import { CONSENT_CHOICE, CONSENT_PRIVACY, CONSENT_REQUEST, CONSENT_TOPIC } from '../cues/consent';
import type { Ledger, Verdict } from '../ledger';

/**
 * Containers of consent managers, by the names their scripts give them: `#id` or class, what follows `*` left open. The
 * last three lines stand in the place of a film or a map until its cookies are accepted.
 */
const VENDORS = `
  #onetrust-consent-sdk #onetrust-banner-sdk #onetrust-pc-sdk otPcTab optanon-alert-box-wrapper
  #CybotCookiebotDialog #CookiebotWidget #cookiebanner #cookie-law-info-bar cli-modal
  #didomi-host #didomi-popup #didomi-notice didomi-popup-container
  #usercentrics-root #usercentrics-cmp-ui #uc-center-container uc-banner-wrapper
  #qc-cmp2-container qc-cmp2-container qc-cmp-cleanslate #qcCmpUi #sp_message_*
  #cmpbox #cmpbox2 #cmpwrapper cmpboxBG #cmplz-cookiebanner-container cmplz-cookiebanner
  #truste-consent-track truste_overlay truste_box_overlay #consent_blackbar #trustarc-banner-container
  cc-window cc-banner cky-consent-container cky-modal cky-overlay #BorlabsCookieBox borlabs-cookie
  #moove_gdpr_cookie_info_bar #moove_gdpr_cookie_modal #iubenda-cs-banner #tarteaucitronRoot fc-consent-root
  #axeptio_overlay axeptio_mount osano-cm-window #hs-eu-cookie-confirmation #termly-code-snippet-support
  #ccc #cookiescript_injected #shopify-pc__banner #cookie-notice
  #gdpr-cookie-message eu-cookie-compliance-banner #sliding-popup #cc--main #cc-main ch2-container #catapult-cookie-bar
  cmplz-blocked-content-container cmplz-blocked-content-notice _brlbs-content-blocker brlbs-cmpnt-content-blocker brlbs-cmpnt-cb
  rcb-content-blocker cookieconsent-optout-marketing uc-embedding-container uc-embedding-wrapper embed-privacy-container
  tac_activate tac_float cm-as-context-notice context-notice ot-blocked-content iubenda-embed-placeholder`;

interface Vendors {
  readonly whole: ReadonlySet<string>;
  readonly starts: readonly string[];
}

function readVendors(): Vendors {
  const names = VENDORS.trim().split(/\s+/);
  return {
    whole: new Set(names),
    starts: names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
  };
}

let vendors: Vendors | null = null;

/** Whether a container is one of a known consent manager, by `#id class class`. */
export function isVendorName(names: string): boolean {
  vendors ??= readVendors();
  const { whole, starts } = vendors;
  return names.split(/\s/).some((name) => whole.has(name) || starts.some((start) => name.startsWith(start)));
}

const NAMED = namesIn(
  'cookie, cookies, consent, gdpr, dsgvo, rgpd, cmp, ccpa, cookiebar, cookiebanner, cookienotice, cookieconsent',
);
/** Words of a banner without telling names; preference centres are longer, but have a dialog role or a name. */
const BANNER_WORDS = 250;
/** Words of a named or dialog-like container. */
const DIALOG_WORDS = 3000;

const VERDICT = (why: Because, rule: string): Verdict => ({ kind: 'consent', ...why, rule: `consent/${rule}` });

const OF_VENDOR = because('reason_consent_vendor', 'A cookie or privacy dialog of a known consent manager.');
const NOTICE = because('reason_consent_notice', 'A notice that asks for consent to cookies or tracking.');
const QUESTION = because('reason_consent_question', 'A notice with a consent question and its buttons.');

/** Takes out consent dialogs, known by vendor, by name or role together with wording, or by wording and its buttons. */
export function stripConsent(page: Page, ledger: Ledger): void {
  const { doc } = page;
  for (const element of elementsLike(page, isVendorName)) {
    ledger.removeElement(element, VERDICT(OF_VENDOR, 'vendor'));
  }
  const total = ledger.textLeft({ from: 0, to: ledger.blocks.all.length });
  const fits = (element: Element, limit: number) => mayGo(element, ledger, total, limit);
  const ask = (element: Element, dialog: boolean): void => {
    if (!fits(element, DIALOG_WORDS) || !asksForConsent(element, ledger, dialog)) return;
    ledger.removeElement(element, VERDICT(NOTICE, dialog ? 'dialog' : 'name'));
  };
  for (const element of [...doc.querySelectorAll(DIALOGS), ...page.overlays]) ask(element, true);
  // Documentation names its sections after what they tell of.
  for (const element of elementsNamed(page, NAMED)) if (!element.querySelector('pre')) ask(element, false);
  byButtons(page, ledger, fits);
}

const DIALOGS = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

const words = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.words, 0);

/** A container may go only while it cannot be the article itself. */
function mayGo(element: Element, ledger: Ledger, total: number, limit: number): boolean {
  const range = ledger.blocks.of(element);
  if (range.to === range.from || range.to - range.from > limit) return false;
  if (element.matches('body, main, article, [itemprop=articleBody]')) return false;
  if (element.querySelector('h1, article, main')) return false;
  const left = ledger.left(range);
  const size = left.reduce((sum, block) => sum + block.extent, 0);
  return words(left) <= limit && (size <= total * 0.4 || total < 2000 || onTopic(left));
}

function asksForConsent(element: Element, ledger: Ledger, dialog: boolean): boolean {
  const { from, to } = ledger.blocks.of(element);
  const blocks = ledger.blocks.all.slice(from, Math.min(to, from + 60));
  const text = blocks.map((block) => block.text.slice(0, 600)).join('\n');
  const choice = hasChoice(blocks) || element.querySelector(BUTTON_FIELDS) !== null;
  const topic = CONSENT_TOPIC.test(text);
  if (dialog) return topic && choice;
  const notice = topic && words(blocks) <= BANNER_WORDS && CONSENT_PRIVACY.test(text);
  return (topic && choice) || notice || CONSENT_REQUEST.test(text);
}

/** Whether a page, one in a frame, is a consent dialog and nothing else. */
export function isConsentPage({ doc }: Page, ledger: Ledger): boolean {
  const { all } = ledger.blocks;
  return words(all) <= DIALOG_WORDS && doc.querySelector('article') === null && asksForConsent(doc.body, ledger, true);
}

/** Emphasis in prose, and prose itself. */
const NOT_CLICKED = new Set([
  'b',
  'strong',
  'em',
  'i',
  'u',
  'p',
  'q',
  'mark',
  'code',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
]);

/** A link to another page is no button: menus are full of them. */
function leadsAway(holder: Element): boolean {
  const href = holder.localName === 'a' ? holder.getAttribute('href') : null;
  return href !== null && /^(?:https?:|\/|\w)/i.test(href) && !/cookie|consent|javascript:/i.test(href);
}

/** Elements whose whole text is a consent choice: buttons, links, and whatever else is clicked on. */
function* choices(blocks: readonly Block[]): Generator<Element> {
  for (const block of blocks) {
    for (const node of block.nodes) {
      const holder = node.parentElement;
      if (node.data.length > 90 || !holder || NOT_CLICKED.has(holder.localName) || leadsAway(holder)) continue;
      if (!CONSENT_CHOICE.test(fold(node.data))) continue;
      if (fold(holder.textContent ?? '') === fold(node.data)) yield holder;
    }
  }
}

const hasChoice = (blocks: readonly Block[]): boolean => !choices(blocks).next().done;

const BUTTON_FIELDS = 'input[type=button], input[type=submit]';

/** Dialogs without any telling name: the smallest box around a consent button that also asks for consent. */
function byButtons(page: Page, ledger: Ledger, fits: (element: Element, limit: number) => boolean): void {
  const verdict = VERDICT(QUESTION, 'buttons');
  for (const control of [...choices(ledger.left())]) {
    let box: Element | null = control;
    for (let up = 0; box && box !== page.doc.body && up < 7; up++, box = box.parentElement) {
      const { from, to } = ledger.blocks.of(box);
      const blocks = ledger.blocks.all.slice(from, to);
      if (to > from && !fits(box, onTopic(blocks) ? DIALOG_WORDS : BANNER_WORDS)) break;
      // A row of short links, "Privacy · Cookie settings", asks for nothing.
      const sentences = blocks.filter((block) => block.linkDensity < 0.5).map((block) => block.text.slice(0, 800));
      if (!CONSENT_REQUEST.test(sentences.join('\n'))) continue;
      ledger.removeElement(widest(box, ledger), verdict);
      break;
    }
  }
}

/** Half of the text, at least, is in blocks that talk of cookies or privacy. */
function onTopic(blocks: readonly Block[]): boolean {
  const size = (list: readonly Block[]) => list.reduce((sum, block) => sum + block.extent, 0);
  return size(blocks.filter((block) => CONSENT_TOPIC.test(block.text.slice(0, 800)))) >= size(blocks) / 2;
}

/** The outermost element with exactly the same blocks. */
function widest(element: Element, ledger: Ledger): Element {
  const { from, to } = ledger.blocks.of(element);
  let best = element;
  for (let up = element.parentElement; up; up = up.parentElement) {
    const range = ledger.blocks.of(up);
    if (range.from !== from || range.to !== to) break;
    best = up;
  }
  return best;
}
