import { defineBackground } from 'wxt/utils/define-background';
import { consentHandlers, forgetReportsOfClosedTabs } from '../platform/consent';
import { consentHosts, onConsentHostsChanged } from '../platform/consent-hosts';
import { registerConsentScript } from '../platform/consent-script';
import { registerDetectScript } from '../platform/detect-script';
import { onFirstInstall, onWake } from '../platform/lifecycle';
import { offerMenu, onCleanChosen } from '../platform/menu';
import { answerMessages } from '../platform/messages';
import { onPermissionsChanged } from '../platform/permissions';
import { writeReaderAddress } from '../platform/reader-address';
import { openOwnPage } from '../platform/tabs';
import { openPopup, showToolbarState } from '../platform/toolbar';
import { consentKit } from './shared/consent/kit';

/** The popup where the browser lets us open it, else a reader tab that cleans by itself. */
async function cleanFromMenu(tabId: number): Promise<void> {
  if (!(await openPopup())) {
    const address = writeReaderAddress({ from: { kind: 'tab', id: tabId }, source: null, print: false });
    await openOwnPage(`/reader.html${address}`);
  }
}

async function bringConsentInLine(): Promise<void> {
  await registerConsentScript(await consentHosts());
}

/** Registers listeners and does nothing else: it is killed and woken at any time, and nothing waits for it. */
export default defineBackground(() => {
  onFirstInstall(() => openOwnPage('/welcome.html'));
  onWake(offerMenu);
  onWake(registerDetectScript);
  onWake(bringConsentInLine);
  onPermissionsChanged(registerDetectScript);
  onPermissionsChanged(bringConsentInLine);
  onConsentHostsChanged(bringConsentInLine);
  forgetReportsOfClosedTabs();
  onCleanChosen(cleanFromMenu);
  answerMessages({
    noticed: async ({ article }, { tabId }) => {
      await showToolbarState(tabId, article ? 'noticed' : 'idle');
      return null;
    },
    ...consentHandlers(consentKit),
  });
});
