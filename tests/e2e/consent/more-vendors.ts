import type { ConsentPage } from './page';

const asks = 'This website uses cookies to count visits and to show films. Tell us which of them you allow.';

/** More consent managers known by name, and dialogs without any telling name. The wording is ours. */
export const moreVendorPages: readonly ConsentPage[] = [
  {
    path: '/consentmanager',
    vendor: 'consentmanager.net',
    box: '#cmpbox',
    sheet: '#cmpbox2',
    refusal: 'rejected',
    traits: { backdrop: true, hidesPage: 'aria-hidden' },
    dialog: `<div id="cmpwrapper"><div id="cmpbox2" class="cmpboxBG"></div><div id="cmpbox" role="dialog"><p>${asks}</p>
<span class="cmpmore"><a href="#" class="cmpmorelink" data-says="settings">Settings</a></span>
<a href="#" class="cmpboxbtn cmpboxbtnno" data-says="rejected">Reject all</a>
<a href="#" class="cmpboxbtn cmpboxbtnyes" data-says="accepted">Accept all</a></div></div>`,
  },
  {
    path: '/osano',
    vendor: 'Osano',
    box: '.osano-cm-window',
    refusal: 'rejected',
    traits: {},
    script: 'window.Osano = { cm: { dialogOpen: true } };',
    dialog: `<div class="osano-cm-window"><div class="osano-cm-dialog osano-cm-dialog--type_bar" role="dialog"><p>${asks}</p>
<button class="osano-cm-manage" data-says="settings">Manage preferences</button>
<button class="osano-cm-accept-all" data-says="accepted">Accept all</button>
<button class="osano-cm-denyAll" data-says="rejected">Reject non-essential</button></div></div>`,
  },
  {
    path: '/cookieconsent',
    vendor: 'Cookie Consent',
    box: '.cc-window',
    refusal: 'rejected',
    traits: {},
    dialog: `<div class="cc-window cc-banner cc-type-opt-in" role="dialog" aria-describedby="cookieconsent:desc">
<span class="cc-message">${asks}</span><div class="cc-compliance"><a class="cc-btn cc-deny" role="button" data-says="rejected">Decline</a>
<a class="cc-btn cc-allow" role="button" data-says="accepted">Allow cookies</a></div></div>`,
  },
  {
    path: '/klaro',
    vendor: 'Klaro',
    box: '.cookie-notice',
    refusal: 'rejected',
    traits: { focusTrap: true },
    dialog: `<div class="klaro"><div class="cookie-notice" role="dialog"><p>${asks}</p>
<a href="#" class="cm-link cn-learn-more" data-says="settings">Let me choose</a>
<button class="cm-btn cm-btn-danger cn-decline" data-says="rejected">I decline</button>
<button class="cm-btn cm-btn-success" data-says="accepted">That is ok</button></div></div>`,
  },
  {
    path: '/tarteaucitron',
    vendor: 'tarteaucitron',
    box: '#tarteaucitronAlertBig',
    refusal: 'rejected',
    traits: { delayed: true },
    dialog: `<div id="tarteaucitronRoot"><div id="tarteaucitronAlertBig"><span>Ce site utilise des cookies, que vous pouvez refuser.</span>
<button id="tarteaucitronPersonalize2" data-says="accepted">Tout accepter</button>
<button id="tarteaucitronAllDenied2" data-says="rejected">Interdire tous les cookies</button>
<button id="tarteaucitronCloseAlert" data-says="settings">Personnaliser</button></div></div>`,
  },
  {
    path: '/termly',
    vendor: 'Termly',
    box: '#termly-code-snippet-support',
    refusal: 'rejected',
    traits: {},
    dialog: `<div id="termly-code-snippet-support"><div class="t-consentPrompt"><p>${asks}</p>
<button class="t-preference-button" data-says="settings">Preferences</button>
<button data-tid="banner-decline" data-says="rejected">Decline</button>
<button data-tid="banner-accept" data-says="accepted">Accept</button></div></div>`,
  },
  {
    path: '/funding-choices',
    vendor: 'Funding Choices',
    box: '.fc-dialog-container',
    sheet: '.fc-dialog-overlay',
    refusal: 'saved',
    traits: { backdrop: true, scrollLock: 'body', focusTrap: true },
    dialog: `<div class="fc-consent-root"><div class="fc-dialog-overlay"></div><div class="fc-dialog-container"><div class="fc-dialog" role="dialog">
<div data-view><p>${asks}</p><button class="fc-cta-consent" data-says="accepted">Consent</button>
<button class="fc-cta-manage-options" data-says="settings">Manage options</button></div>
<div data-view hidden><label><input type="checkbox" class="fc-preference-consent" checked> Advertising</label>
<label><input type="checkbox" class="fc-preference-legitimate-interest" checked> Measurement</label>
<button class="fc-confirm-choices" data-says="saved">Confirm choices</button></div></div></div></div>`,
  },
  {
    path: '/axeptio',
    vendor: 'Axeptio',
    box: '.axeptio_mount',
    refusal: 'rejected',
    traits: { place: 'shadow root', delayed: true },
    dialog: `<div id="axeptio_overlay"><div class="axeptio_mount"><div class="needsclick"><template data-shadow>
<div class="axeptio_widget" role="dialog"><p>${asks}</p>
<button id="axeptio_btn_dismiss" data-says="rejected">No, thank you</button>
<button id="axeptio_btn_configure" data-says="settings">I choose</button>
<button id="axeptio_btn_acceptAll" data-says="accepted">Ok for me</button></div></template></div></div></div>`,
  },
  {
    path: '/moove',
    vendor: 'Moove',
    box: '#moove_gdpr_cookie_info_bar',
    refusal: 'rejected',
    traits: {},
    dialog: `<div id="moove_gdpr_cookie_info_bar" role="dialog"><p>${asks}</p>
<button class="mgbutton moove-gdpr-infobar-allow-all" data-says="accepted">Accept</button>
<button class="mgbutton moove-gdpr-infobar-reject-btn" data-says="rejected">Reject</button>
<button class="change-settings-button" data-says="settings">Settings</button></div>`,
  },
  {
    path: '/plain-dialog',
    vendor: 'none, a modal <dialog>',
    box: '.k4',
    refusal: 'rejected',
    traits: { place: 'top layer', scrollLock: 'html', focusTrap: true },
    dialog: `<dialog class="k4"><h2>Before you read on</h2><p>We use cookies to count visits and to show advertising that fits.</p>
<button data-says="settings">Manage preferences</button> <button data-says="rejected">Reject all</button>
<button data-says="accepted">Accept all</button></dialog>`,
  },
  {
    path: '/plain-bar',
    vendor: 'none, a fixed bar',
    box: '.m7',
    refusal: 'rejected',
    traits: { blur: true },
    dialog: `<div class="m7"><p>Wir verwenden Cookies, um zu zählen, welche Texte gelesen werden.</p>
<button data-says="rejected">Alle ablehnen</button> <button data-says="accepted">Alle akzeptieren</button></div>`,
  },
  {
    path: '/accept-only',
    vendor: 'none, accepting is the only button',
    box: '.q2',
    refusal: 'none',
    traits: { delayed: true },
    dialog: `<div class="q2"><p>This website uses cookies to give you the best experience. Read more in our privacy policy.</p>
<button data-says="accepted">Accept cookies</button></div>`,
  },
  {
    path: '/consent-or-pay',
    vendor: 'none, accept or subscribe',
    box: '.w9',
    sheet: '.w8',
    refusal: 'none',
    traits: { backdrop: true, blur: true, scrollLock: 'body', hidesPage: 'inert' },
    dialog: `<div class="w8"></div><div class="w9" role="dialog" aria-modal="true"><h2>Read on with advertising, or without</h2>
<p>We and our partners store information on your device, such as cookies, and pay our reporters with what advertising brings.
Or subscribe for 2.99 a month and read without tracking.</p>
<button data-says="accepted">Accept and read on</button> <button data-says="subscribe">Subscribe now</button></div>`,
  },
];
