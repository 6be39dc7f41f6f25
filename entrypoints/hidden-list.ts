import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { kindSelector } from '../core/sites/kind-selector';
import { pageHandle } from '../platform/page-handle';

/**
 * Injected when the reader asks what is hidden on a page; the value of the script is the list, each entry with the
 * selector of its kind. What finds those is here and not in the script that hides: few pages are asked.
 */
export default defineUnlistedScript(() => pageHandle()?.list(kindSelector) ?? []);
