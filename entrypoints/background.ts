import { defineBackground } from 'wxt/utils/define-background';
import { isReadable } from '../core/detect/detect';
import { settle } from '../library/settle';
import { bringIntoOpenPages, registerAutoCleanScript } from '../platform/auto-clean-script';
import { callBeside, openBeside } from '../platform/beside';
import { consentHandlers, forgetReportsOfClosedTabs } from '../platform/consent';
import { registerConsentScript } from '../platform/consent-script';
import { followFrontTabs, isInFront } from '../platform/front-tabs';
import { forgetPrivate } from '../platform/handoff';
import { onFirstInstall, onPrivateOver, onUpdate, onWake } from '../platform/lifecycle';
import { offerMenu, onChosen } from '../platform/menu';
import { answerMessages } from '../platform/messages';
import { countOn } from '../platform/on-page';
import { ownRules } from '../platform/packaged';
import { glanceInto } from '../platform/page-glance';
import { grantedOrigins, onPermissionsChanged } from '../platform/permissions';
import { writeReaderAddress } from '../platform/reader-address';
import { replaceRules, rulesPrefix } from '../platform/rules';
import { onBesideCommand } from '../platform/shortcut';
import { dropWithdrawn, grantWish } from '../platform/site-choices';
import { sites } from '../platform/sites';
import { settleWaiting } from '../platform/sites-waiting';
import { localArea, onStored, onStoredUnder, sessionArea } from '../platform/storage';
import { openOwnPage, tabById } from '../platform/tabs';
import { openPopup, showHiddenCount, showToolbarState } from '../platform/toolbar';
import { answerLines, openWorkroom } from '../platform/workroom';
import { consentKit } from './shared/consent/kit';
import { Noticing } from './shared/noticing';
import { attendSaves, completeWish } from './shared/save/background';

/** In a tab beside the one that it cleans. */
async function openReader(tabId: number): Promise<void> {
  const address = writeReaderAddress({ from: { kind: 'tab', id: tabId }, source: null, print: false });
  await openOwnPage(`/reader.html${address}`, (await tabById(tabId)) ?? undefined);
}

/** The popup where the browser lets us open it, else a reader tab that cleans by itself. */
async function cleanFromMenu(tabId: number): Promise<void> {
  if (!(await openPopup())) {
    await openReader(tabId);
  }
}

/** Opened within the click or the key press, or not at all. */
async function readBeside(tabId: number): Promise<void> {
  const opening = openBeside(tabId);
  callBeside({ is: 'show', tabId });
  await opening;
}

/** Installed, updated or started: the rules of this version first, since they say which sites are supported. */
async function wake(): Promise<void> {
  await replaceRules(localArea(), 'own', await ownRules());
  await registerScripts();
}

async function registerScripts(): Promise<void> {
  await registerAutoCleanScript();
  await registerConsentScript();
}

async function followChoices(): Promise<void> {
  await registerScripts();
  await bringIntoOpenPages(false);
}

/** Notices articles on the sites granted; gives what looks whether there are any by now. */
function notice(): () => Promise<void> {
  const noticing = new Noticing({
    isInFront,
    glance: glanceInto,
    show: (tabId, article) => showToolbarState(tabId, article ? 'noticed' : 'idle'),
  });
  const follow = followFrontTabs((event, tabId) => void noticing[event](tabId));
  return async () => follow((await grantedOrigins()).length > 0);
}

/** A permission came or went: finish what a popup began, and give up what is no longer allowed. */
async function followPermissions(): Promise<void> {
  await grantWish(Date.now());
  await completeWish();
  await settleWaiting();
  await dropWithdrawn();
  await registerScripts();
}

/** Where the background is a service worker, the workroom has a document of its own. */
const OWN_DOCUMENT = import.meta.env.BROWSER === 'chrome' || import.meta.env.BROWSER === 'edge';

/** Only these browsers keep IndexedDB in files that a crash can spoil. */
async function settleLibrary(): Promise<void> {
  await settle();
}

/** Loaded when the first page asks: woken for anything else, the background does without the engine. */
const makeRoom = async () => (await import('./workroom/make-room')).makeRoom();

/** Registers listeners and does nothing else: it is killed and woken at any time, and nothing waits for it. */
export default defineBackground({
  type: { firefox: 'module', safari: 'module' },
  main,
});

function main(): void {
  onFirstInstall(() => openOwnPage('/welcome.html'));
  onWake(offerMenu);
  onWake(wake);
  if (OWN_DOCUMENT) onWake(settleLibrary);
  onUpdate(() => bringIntoOpenPages(true));
  const followGrants = notice();
  void followGrants();
  onPermissionsChanged(followGrants);
  onPermissionsChanged(followPermissions);
  onStored(sites.key, followChoices);
  onStoredUnder(rulesPrefix, followChoices);
  forgetReportsOfClosedTabs();
  onPrivateOver(() => forgetPrivate(sessionArea()));
  onChosen('clean-page', cleanFromMenu);
  onChosen('read-beside', readBeside);
  onBesideCommand(readBeside);
  attendSaves();
  if (!OWN_DOCUMENT) answerLines({ make: makeRoom });
  answerMessages({
    hidden: async ({ count }, { tabId }) => {
      await showHiddenCount(tabId, (await countOn(tabId)) ?? count);
      return null;
    },
    openReader: async ({ glance }, { tabId, url }) => {
      if (isReadable(glance, url)) await openReader(tabId);
      return null;
    },
    workroom: async () => {
      if (OWN_DOCUMENT) await openWorkroom();
      return true;
    },
    ...consentHandlers(consentKit),
  });
}
