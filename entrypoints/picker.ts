import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageHandle } from '../platform/page-handle';
import { pageArea } from '../platform/page-side';
import { readSetting } from '../platform/settings';
import { inForce, sites } from '../platform/sites';
import { beginning } from './shared/picker/aim';
import { type Errand, Picker } from './shared/picker/picker';

/** In the script's own world, where the page cannot see it. */
declare global {
  /** Left by whoever injects this script, for one run. */
  var plainleafErrand: Errand | undefined;
  /** The picker on this page. */
  var plainleafPicker: Picker | undefined;
}

/** Whether auto-clean is at work on this page, and so follows a new rule at once. */
async function isFollowed(site: string): Promise<boolean> {
  const area = pageArea();
  return pageHandle() !== undefined && area !== null && inForce(await readSetting(area, sites), site, true).autoClean;
}

/** Injected on demand; the second time takes the place of the first. */
export default defineUnlistedScript(() => {
  const errand = globalThis.plainleafErrand;
  globalThis.plainleafErrand = undefined;
  globalThis.plainleafPicker?.end();
  const first = beginning(document);
  if (!errand || !first) return;
  const onEnd = () => {
    globalThis.plainleafPicker = undefined;
  };
  globalThis.plainleafPicker = new Picker(
    { ...errand, doc: document, isFollowed: () => isFollowed(errand.site), onEnd },
    first,
  );
});
