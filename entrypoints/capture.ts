import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sourceOf } from '../core/source';
import type { Captured } from '../platform/page-access';

/** Characters of HTML. A longer source is not kept: messages between processes end at 64 MB. */
const MOST = 10_000_000;

/** Injected when the page is saved; the value of the script is the page as it stands. It is only read. */
export default defineUnlistedScript((): Captured => {
  const source = sourceOf(document);
  const [entered] = performance.getEntriesByType('navigation');
  const { href } = location;
  return { askedUrl: entered?.name ?? href, url: href, source: source.length > MOST ? null : source };
});
