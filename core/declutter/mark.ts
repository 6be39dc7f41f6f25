/**
 * The attributes by which a live page is made calm. `declutter.css` gives them their meaning, so that taking them away
 * gives the page back as it was.
 */

/** On what is hidden; its value is the kind of clutter. */
export const HIDDEN = 'data-plainleaf-hidden';
/** On the root of a page that may scroll again. */
export const FREE = 'data-plainleaf-free';
/** On what was blurred, dimmed or closed to the pointer behind a dialog. */
export const CLEAR = 'data-plainleaf-clear';
/** On what was closed to keyboard and screen reader behind a dialog; its value names what was taken off, as in an address. */
export const OPENED = 'data-plainleaf-opened';

/** On the root of a page for the moment until it is known whether there is anything to hide. */
export const WAIT = 'data-plainleaf-wait';

/** Whether an element is hidden by us, by itself or with what it stands in. */
export const isHiddenByUs = (element: Element): boolean =>
  Element.prototype.closest.call(element, `[${HIDDEN}]`) !== null;
