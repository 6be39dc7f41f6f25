import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dataOf, glanceAt } from '../core/detect/glance';
import type { PageGlance } from '../platform/page-glance';
import { pageHandle } from '../platform/page-handle';

/**
 * Injected into pages of the sites granted once the reader sees them; the value of the script is what it takes to say
 * whether that is an article. It runs on every page there, so it takes down and no more: what the facts mean is for the
 * background to say, and the browser's object of the extension, which costs more than all of this, is never asked for.
 */
export default defineUnlistedScript(
  (): PageGlance => ({
    ...(pageHandle()?.glance() ?? glanceAt(document, dataOf(document))),
    url: location.href,
    born: performance.timeOrigin,
    age: performance.now(),
  }),
);
