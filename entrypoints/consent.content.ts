import { defineContentScript } from 'wxt/utils/define-content-script';
import { tell } from '../platform/page-side';
import { startConsent } from './shared/consent/engine';

/** When after its start a page is looked at for dialogs that were left alone, in milliseconds: once early, once late. */
const looks = [4000, 12_000];

export default defineContentScript({
  // Registered at run time for the sites where the reader wants consent refused.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  main(ctx) {
    const look = startConsent({
      rules: () => tell<'consentRules'>({ name: 'consentRules' }),
      run: async (snippet) => (await tell<'consentSnippet'>({ name: 'consentSnippet', snippet })) === true,
      report: (report) => tell<'consentDone'>({ name: 'consentDone', report }),
    });
    if (window.top === window) {
      for (const delay of looks) {
        ctx.setTimeout(look, delay);
      }
    }
  },
});
