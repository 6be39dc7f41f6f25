/** What is done in Firefox itself, where a reader would use its windows: from a page of its own that may do all. */
import type { Page } from 'puppeteer-core';

interface Addon {
  reload(): Promise<void>;
  disable(): Promise<void>;
  enable(): Promise<void>;
}

interface BrowserWindow extends Window {
  OpenBrowserWindow(options: { private: boolean }): BrowserWindow;
  readonly delayedStartupPromise: Promise<void>;
  readonly gBrowser: { readonly selectedTab: object };
  readonly SidebarController: {
    readonly isOpen: boolean;
    readonly sidebars: ReadonlyMap<string, { readonly extensionId?: string }>;
    show(id: string): Promise<boolean>;
  };
  readonly PopupNotifications: { readonly panel: HTMLElement & { readonly state: string } };
}

/** What such a page has at hand. */
interface Inside {
  readonly ChromeUtils: {
    importESModule(address: string): {
      readonly AddonManager: { getAddonByID(id: string): Promise<Addon> };
      readonly ExtensionPermissions: {
        add(id: string, what: { permissions: string[]; origins: string[] }): Promise<void>;
      };
    };
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: { readonly tabManager: { addActiveTabPermission(tab: object): void } } };
  };
  readonly Ci: { readonly nsIScriptError: object };
  readonly Services: {
    readonly console: {
      getMessageArray(): readonly {
        QueryInterface(kind: object): {
          readonly errorMessage: string;
          readonly sourceName: string;
        };
      }[];
    };
    readonly wm: { getEnumerator(kind: string): Iterable<BrowserWindow> };
  };
}

export interface FirefoxInside {
  /** Allows the extension in private windows, which loads it anew. */
  allowInPrivate(): Promise<void>;
  /** Lets the extension into the tabs in front, as a click on its button does. */
  clickButton(): Promise<void>;
  /** Opens a private window in front: pages come there until it is closed. */
  openPrivateWindow(): Promise<void>;
  closePrivateWindow(): Promise<void>;
  /** Opens the extension's sidebar from the browser's own menu; gives whether there is one, shut until then. */
  openSidebar(): Promise<boolean>;
  /** Switches the extension off or on. */
  enable(on: boolean): Promise<void>;
  /** Loads the extension anew, as its developer does. */
  reload(): Promise<void>;
  /** Presses the button of the question that stands in a window; gives whether there was one. */
  answer(allow: boolean): Promise<boolean>;
  /** Errors in scripts of the extension, wherever they run. */
  errors(): Promise<readonly string[]>;
}

/** @param page one that shows `about:config` */
export function insideFirefox(page: Page, id: string): FirefoxInside {
  const withAddon = (act: 'reload' | 'disable' | 'enable') =>
    page.evaluate(
      async (own, name) => {
        const { AddonManager } = (globalThis as unknown as Inside).ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs',
        );
        const addon = await AddonManager.getAddonByID(own);
        await addon[name]();
      },
      id,
      act,
    );
  return {
    async allowInPrivate() {
      await page.evaluate(async (own) => {
        const { ExtensionPermissions } = (globalThis as unknown as Inside).ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        await ExtensionPermissions.add(own, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      }, id);
      await withAddon('reload');
    },
    clickButton: () =>
      page.evaluate((own) => {
        const { Services, WebExtensionPolicy } = globalThis as unknown as Inside;
        const { tabManager } = WebExtensionPolicy.getByID(own).extension;
        for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
          tabManager.addActiveTabPermission(gBrowser.selectedTab);
        }
      }, id),
    openPrivateWindow: () =>
      page.evaluate(async () => {
        const [first] = (globalThis as unknown as Inside).Services.wm.getEnumerator('navigator:browser');
        const opened = first?.OpenBrowserWindow({ private: true });
        await new Promise((resolve) => opened?.addEventListener('load', resolve, { once: true }));
        await opened?.delayedStartupPromise;
      }),
    closePrivateWindow: () =>
      page.evaluate(() => {
        const [, ...others] = (globalThis as unknown as Inside).Services.wm.getEnumerator('navigator:browser');
        for (const one of others) one.close();
      }),
    openSidebar: () =>
      page.evaluate(async (own) => {
        const [window] = (globalThis as unknown as Inside).Services.wm.getEnumerator('navigator:browser');
        const sidebar = window?.SidebarController;
        const [id] = [...(sidebar?.sidebars ?? [])].find(([, { extensionId }]) => extensionId === own) ?? [];
        return sidebar !== undefined && id !== undefined && !sidebar.isOpen && (await sidebar.show(id));
      }, id),
    enable: (on) => withAddon(on ? 'enable' : 'disable'),
    reload: () => withAddon('reload'),
    answer: (allow) =>
      page.evaluate((yes) => {
        for (const { PopupNotifications } of (globalThis as unknown as Inside).Services.wm.getEnumerator(
          'navigator:browser',
        )) {
          const question = PopupNotifications.panel.querySelector('#addon-webext-permissions-notification');
          if (PopupNotifications.panel.state !== 'open' || question === null) continue;
          (question as Element & Record<string, HTMLElement>)[yes ? 'button' : 'secondaryButton']?.click();
          return true;
        }
        return false;
      }, allow),
    errors: () =>
      page.evaluate(() => {
        const { Services, Ci } = globalThis as unknown as Inside;
        // What Firefox itself notes of a page that is closed or left while a script of it waits or runs, or that still loads.
        const parting = /^(?:Promise (?:resolved|rejected) after context|Script terminated|Layout was forced before)/;
        return Services.console.getMessageArray().flatMap((message) => {
          try {
            const { errorMessage, sourceName } = message.QueryInterface(Ci.nsIScriptError);
            // A function put into a page has no address.
            const isOurs = /^(?:moz-extension:|sandbox)/.test(sourceName);
            return isOurs && !parting.test(errorMessage) ? [errorMessage] : [];
          } catch {
            // A message of another kind than an error in a script.
            return [];
          }
        });
      }),
  };
}
