/** The one importer of the browser object. */
export { default as browser } from 'webextension-polyfill';
