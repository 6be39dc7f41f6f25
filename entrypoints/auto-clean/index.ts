import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setPageHandle } from '../../platform/page-handle';
import { PageScript } from './page-script';

/** Registered at run time for the sites switched on, and injected into pages that are open when one is. */
export default defineUnlistedScript(() => {
  const script = new PageScript(document);
  // The script of an earlier version gives the page back first.
  setPageHandle(script);
  script.begin();
});
