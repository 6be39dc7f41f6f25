import type { Pages } from '../site';
import { moreVendorPages } from './more-vendors';
import { type ConsentPage, htmlOf } from './page';
import { sourcepointFrame, vendorPages } from './vendors';

/** All consent dialogs, with what each does to its page. */
export const consentPages: readonly ConsentPage[] = [...vendorPages, ...moreVendorPages];

/** What a test site has to serve for them. */
export const consentSite: Pages = {
  ...Object.fromEntries(consentPages.map((page) => [page.path, htmlOf(page)])),
  '/index.html?message_id=1': sourcepointFrame,
};
