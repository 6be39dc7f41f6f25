import type { ConsentPage } from './page';

const asks = 'We use cookies and similar technologies to remember you and to measure which stories are read.';
const more = `${asks} You can accept all of them, refuse all of them, or choose. Your choice holds for this device.`;

/** Consent managers known by the names that their scripts give to elements and globals. The wording is ours. */
export const vendorPages: readonly ConsentPage[] = [
  {
    path: '/onetrust',
    vendor: 'OneTrust',
    box: '#onetrust-banner-sdk',
    sheet: '.onetrust-pc-dark-filter',
    refusal: 'rejected',
    traits: { backdrop: true, scrollLock: 'body' },
    dialog: `<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter"></div>
<div id="onetrust-banner-sdk" role="dialog" aria-label="Privacy"><p id="onetrust-policy-text">${more}</p>
<button id="onetrust-pc-btn-handler" data-says="settings">Cookie settings</button>
<button id="onetrust-reject-all-handler" data-says="rejected">Reject all</button>
<button id="onetrust-accept-btn-handler" data-says="accepted">Accept all cookies</button></div></div>`,
  },
  {
    path: '/cookiebot',
    vendor: 'Cookiebot',
    box: '#CybotCookiebotDialog',
    sheet: '#CybotCookiebotDialogBodyUnderlay',
    refusal: 'rejected',
    traits: { backdrop: true, blur: true },
    script: 'window.Cookiebot = { hasResponse: false, declined: false, dialog: { visible: true } };',
    dialog: `<div id="CybotCookiebotDialogBodyUnderlay"></div>
<div id="CybotCookiebotDialog" role="dialog"><h2>This website uses cookies</h2><p>${more}</p>
<button id="CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll" data-says="rejected">Deny</button>
<button id="CybotCookiebotDialogBodyButtonDetails" data-says="settings">Show details</button>
<button id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll" data-says="accepted">Allow all</button></div>`,
  },
  {
    path: '/didomi',
    vendor: 'Didomi',
    box: '#didomi-popup',
    refusal: 'rejected',
    traits: { scrollLock: 'html' },
    script: 'window.Didomi = { setUserDisagreeToAll: () => answer("rejected") };',
    dialog: `<div id="didomi-host"><div id="didomi-popup" class="didomi-popup-container"><p>${more}</p>
<button id="didomi-notice-learn-more-button" data-says="settings">Learn more</button>
<button id="didomi-notice-agree-button" data-says="accepted">Agree and close</button></div></div>`,
  },
  {
    path: '/usercentrics',
    vendor: 'Usercentrics',
    box: '#usercentrics-root',
    refusal: 'rejected',
    traits: { place: 'shadow root', scrollLock: 'body' },
    script: 'window.UC_UI = { closeCMP: () => true, denyAllConsents: () => answer("rejected") };',
    dialog: `<div id="usercentrics-root"><template data-shadow><div data-testid="uc-container" role="dialog"><p>${more}</p>
<button data-testid="uc-more-button" data-says="settings">More information</button>
<button data-testid="uc-deny-all-button" data-says="rejected">Deny</button>
<button data-testid="uc-accept-all-button" data-says="accepted">Accept all</button></div></template></div>`,
  },
  {
    path: '/quantcast',
    vendor: 'Quantcast',
    box: '#qc-cmp2-container',
    refusal: 'rejected',
    traits: { focusTrap: true, hidesPage: 'aria-hidden', scrollLock: 'body' },
    dialog: `<div id="qc-cmp2-container" class="qc-cmp2-container"><div id="qc-cmp2-main" class="qc-cmp2-main">
<div id="qc-cmp2-ui" role="dialog" aria-modal="true"><h2>We value your privacy</h2><p>${more}</p>
<div class="qc-cmp2-summary-buttons"><button mode="secondary" data-says="settings">More options</button>
<button mode="secondary" data-says="rejected">Disagree</button>
<button mode="primary" data-says="accepted">Agree</button></div></div></div></div>`,
  },
  {
    path: '/sourcepoint',
    vendor: 'Sourcepoint',
    box: '#sp_message_container_1',
    refusal: 'rejected',
    traits: { place: 'frame', scrollLock: 'html' },
    dialog: `<div id="sp_message_container_1"><iframe id="sp_message_iframe_1" title="Privacy" width="600" height="260"
src="/index.html?message_id=1"></iframe></div>`,
  },
  {
    path: '/trustarc',
    vendor: 'TrustArc',
    box: '#truste-consent-track',
    refusal: 'rejected',
    traits: {},
    dialog: `<div id="truste-consent-track"><div id="truste-consent-content"><p id="truste-consent-text">${more}</p>
<button id="truste-consent-required" data-says="rejected">Required only</button>
<button id="truste-show-consent" data-says="settings">Cookie preferences</button>
<button id="truste-consent-button" data-says="accepted">Accept all</button></div></div>`,
  },
  {
    path: '/complianz',
    vendor: 'Complianz',
    box: '.cmplz-cookiebanner',
    refusal: 'rejected',
    traits: { delayed: true },
    dialog: `<div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner cmplz-show" role="dialog"><p>${more}</p>
<button class="cmplz-btn cmplz-accept" data-says="accepted">Accept</button>
<button class="cmplz-btn cmplz-deny" data-says="rejected">Deny</button>
<button class="cmplz-btn cmplz-view-preferences" data-says="settings">View preferences</button></div></div>`,
  },
  {
    path: '/cookieyes',
    vendor: 'CookieYes',
    box: '.cky-consent-container',
    sheet: '.cky-overlay',
    refusal: 'rejected',
    traits: { backdrop: true, focusTrap: true },
    dialog: `<div class="cky-overlay"></div><div class="cky-consent-container cky-popup-center" tabindex="0"><p>${more}</p>
<button class="cky-btn cky-btn-customize" data-cky-tag="settings-button" data-says="settings">Customise</button>
<button class="cky-btn cky-btn-reject" data-cky-tag="reject-button" data-says="rejected">Reject all</button>
<button class="cky-btn cky-btn-accept" data-cky-tag="accept-button" data-says="accepted">Accept all</button></div>`,
  },
  {
    path: '/cookie-notice',
    vendor: 'Cookie Notice',
    box: '#cookie-notice',
    refusal: 'rejected',
    traits: {},
    dialog: `<div id="cookie-notice" role="dialog" class="cookie-notice-visible"><p id="cn-notice-text">${asks}</p>
<a href="#" id="cn-accept-cookie" class="cn-button" data-says="accepted">Ok</a>
<a href="#" id="cn-refuse-cookie" class="cn-button" data-says="rejected">Reject all</a></div>`,
  },
  {
    path: '/borlabs',
    vendor: 'Borlabs',
    box: '._brlbs-box-wrap',
    sheet: '._brlbs-block-content',
    refusal: 'rejected',
    traits: { backdrop: true, scrollLock: 'fixed' },
    dialog: `<div id="BorlabsCookieBox" class="BorlabsCookie" role="dialog"><div class="_brlbs-block-content"></div>
<div class="_brlbs-box-wrap"><p>Wir verwenden Cookies. Einige sind notwendig, andere messen, welche Texte gelesen werden.</p>
<a href="#" data-cookie-accept-all data-says="accepted">Alle akzeptieren</a>
<a href="#" data-cookie-refuse data-says="rejected">Nur essenzielle Cookies akzeptieren</a>
<a href="#" data-cookie-individual data-says="settings">Individuelle Einstellungen</a></div></div>`,
  },
  {
    path: '/iubenda',
    vendor: 'Iubenda',
    box: '#iubenda-cs-banner',
    refusal: 'rejected',
    traits: { hidesPage: 'inert' },
    dialog: `<div id="iubenda-cs-banner" role="alertdialog"><p>${more}</p>
<button class="iubenda-cs-customize-btn" data-says="settings">Learn more and customise</button>
<button class="iubenda-cs-reject-btn" data-says="rejected">Reject</button>
<button class="iubenda-cs-accept-btn" data-says="accepted">Accept</button></div>`,
  },
];

/** What stands in the frame of the Sourcepoint page. */
export const sourcepointFrame = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy</title></head>
<body><div class="message type-modal"><p>${more}</p>
<button class="message-button sp_choice_type_12" data-says="settings">Options</button>
<button class="message-button sp_choice_type_13" data-says="rejected">Reject all</button>
<button class="message-button sp_choice_type_11" data-says="accepted">Accept all</button></div>
<script>document.addEventListener('click', ({ target }) => {
  const answer = target.getAttribute('data-says');
  if (answer === 'rejected' || answer === 'accepted') parent.postMessage({ answer }, location.origin);
});</script></body></html>`;
