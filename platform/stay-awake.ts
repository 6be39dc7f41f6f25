import { browser } from './browser';

/**
 * Firefox suspends a background page that has been idle for 30 seconds, unless it calls the browser meanwhile: each call
 * that the browser's own process answers begins the count anew (`parentApiCall` in its ext-backgroundPage.js).
 * Milliseconds; a fifth of that time.
 */
const beat = 6000;

/** Keeps the background page from being suspended. Gives back the function that ends it. */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), beat);
  return () => clearInterval(timer);
}
