/** Does to what is shown whatever a reader, a mouse and a browser might, and looks at what it is made of. */

const EVENTS =
  'click mousedown mouseup mouseover mousemove mouseenter pointerover pointerdown pointerenter focus focusin blur input change keydown submit toggle animationstart animationend transitionend load error begin end start scroll wheel copy paste drag drop'.split(
    ' ',
  );

/** What a link or a control without a handler in its markup can answer: by what browsers do with it, or by what we listen for. */
const ANSWERED = 'click mousedown pointerdown pointerover focusin keydown input change submit toggle'.split(' ');
const ANSWERING =
  'a, area, button, summary, details, input, select, textarea, label, form, option, [href], [tabindex], [contenteditable], [accesskey], [popovertarget]';

/** Names in a vector may hide what an element has. */
const { matches, getAttributeNames } = Element.prototype;

/** All others answer nothing; what listens around them hears of a click on the innermost. */
function eventsFor(element: Element, parts: string): readonly string[] {
  if (getAttributeNames.call(element).some((name) => /^on/i.test(name))) return EVENTS;
  if (!matches.call(element, parts)) return [];
  if (matches.call(element, ANSWERING)) return ANSWERED;
  return matches.call(element, ':not(:has(*))') ? ['click'] : [];
}

/** Where a click leads nowhere but to another page, it is not followed: that would be the reader's own wish. */
export function stayHere(): void {
  const stay = (event: Event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (link && /^(?:https?|mailto):/.test((link as HTMLAnchorElement).protocol)) event.preventDefault();
  };
  addEventListener('click', stay, { capture: true });
}

/** What happens in one of many stays there: what listens on the whole page does so once, not once for each of them. */
export function keepIn(host: Element): void {
  for (const name of EVENTS) host.addEventListener(name, (event) => event.stopPropagation());
}

/** @param parts what is done to; what has a handler in its markup is in any case */
export function poke(root: ParentNode, parts = '*'): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of eventsFor(element, parts)) {
      try {
        element.dispatchEvent(new Event(name, { bubbles: name !== 'error' && name !== 'load', cancelable: true }));
      } catch {
        // A handler that throws has run: it has told so before.
      }
    }
  }
}

const BANNED =
  'script, iframe, frame, frameset, object, embed, applet, link, meta, base, form, template, portal, audio, video, source, track, marquee, dialog, foreignObject, animate, set, use, annotation-xml, maction, noscript, plaintext, xmp';
/** An address in `cite` is never followed by any browser; the native sanitizer keeps every one. */
const WITH_ADDRESS = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data', 'background'];
const NEVER = ['srcset', 'srcdoc', 'ping', 'is', 'popovertarget', 'http-equiv', 'nonce', 'usemap', 'autofocus'];

/** Browsers drop them before they look at the scheme. */
const withoutBlanks = (address: string): string => [...address].filter((sign) => sign > ' ').join('');

/** What must not be in an article that is shown, wherever it came from. */
export function forbiddenIn(root: ParentNode, allowed: (element: Element) => boolean = () => false): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (allowed(element)) continue;
    if (element.matches(BANNED)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const address = WITH_ADDRESS.includes(name) ? withoutBlanks(value) : '';
      if (/^on/i.test(name) || NEVER.includes(name)) found.push(`<${element.localName} ${name}>`);
      // Pictures that a file carries in itself are no links.
      else if (/^(?:javascript|vbscript|data|blob|filesystem|file):/i.test(address) && !isOwnPicture(element, address))
        found.push(`<${element.localName} ${name}=${address.slice(0, 40)}>`);
    }
  }
  return found;
}

const isOwnPicture = (element: Element, address: string): boolean =>
  element.localName === 'img' && /^(?:data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,|blob:)/.test(address);
