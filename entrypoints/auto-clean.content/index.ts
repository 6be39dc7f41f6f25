import { defineContentScript } from 'wxt/utils/define-content-script';
import { setPageHandle } from '../../platform/page-handle';
import { PageScript } from './page-script';

export default defineContentScript({
  // Registered at run time for the sites switched on; `matches` here would ask for them at install.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const script = new PageScript(document);
    // The script of an earlier version gives the page back first.
    setPageHandle(script);
    script.begin();
  },
});
