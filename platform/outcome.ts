import type { Article, CleanResult, Onward } from '../core/article';
import type { Failure } from '../core/failure';

/** What the reader gets for a page: an article, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly article: Article; readonly onward: Onward }
  | { readonly ok: false; readonly failure: Failure };

const stores: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(\/|$)/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/addons\.opera\.com\//,
];

/**
 * What Chromium says of pages whose address it keeps to itself: it does not tell the extension more than this.
 * https://source.chromium.org/chromium/chromium/src/+/main:extensions/common/manifest_constants.h
 */
const refusals: readonly (readonly [RegExp, Failure])[] = [
  [/extensions gallery cannot be scripted/i, 'store'],
  [/cannot access a \S+:\/\/ url|error page|^no frame$/i, 'browser-page'],
  [/policy/i, 'no-access'],
  [/cannot access contents of the page/i, 'blank'],
];

function failureForAddress(url: URL): Failure {
  switch (url.protocol) {
    case 'about:':
      return url.pathname === 'blank' ? 'blank' : 'browser-page';
    case 'file:':
      return 'file';
    case 'http:':
    case 'https:':
      return 'no-access';
    default:
      return 'browser-page';
  }
}

/**
 * Finds the words for a page that the browser did not let us into; `message` is what it said, `address` is `null` when
 * it does not tell. Never used to decide whether to try.
 */
export function failureOfRefusal(message: string, address: string | null): Failure {
  const refusal = refusals.find(([said]) => said.test(message))?.[1] ?? 'no-access';
  if (address === null || !URL.canParse(address)) {
    return refusal;
  }
  if (refusal === 'store' || stores.some((store) => store.test(address))) {
    return 'store';
  }
  const url = new URL(address);
  if (/\.pdf$/i.test(url.pathname)) {
    return 'pdf';
  }
  return refusal === 'browser-page' ? refusal : failureForAddress(url);
}

/** Firefox answers so, with an empty result, for its own pages. */
export const noFrame = 'no frame';

function documentAddress(address: string): string {
  if (!URL.canParse(address)) {
    return address;
  }
  const url = new URL(address);
  // Some browsers show them in one place and not in the other.
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

/** Whether a tab left the document it showed. A navigation to another site takes our access away, and the address with it. */
export function hasMovedOn(before: string | null, after: string | null): boolean {
  return before !== null && (after === null || documentAddress(before) !== documentAddress(after));
}

function isCleanResult(value: unknown): value is CleanResult {
  if (typeof value !== 'object' || value === null || !('ok' in value)) {
    return false;
  }
  return value.ok === true
    ? 'article' in value && typeof value.article === 'object' && value.article !== null
    : 'reason' in value;
}

const onwardOf = (rule: Onward | undefined): Onward => ({
  nextPage: rule?.nextPage ?? null,
  singlePage: rule?.singlePage ?? null,
});

/** A script that threw gives nothing in Chromium and an error in Firefox: neither is a result. */
export function outcomeOf(value: unknown): Outcome {
  if (!isCleanResult(value)) {
    return { ok: false, failure: 'broken' };
  }
  return value.ok
    ? { ok: true, article: value.article, onward: onwardOf(value.rule) }
    : { ok: false, failure: value.reason };
}

/** The outcome in the light of where the tab was and is; `now` is `null` when it is gone. */
export function settle(outcome: Outcome, before: string | null, now: { readonly url: string | null } | null): Outcome {
  if (now === null) {
    return outcome.ok ? outcome : { ok: false, failure: 'closed' };
  }
  // A page that leaves in the middle of it gives no result in Chromium, just like a script that threw.
  const left =
    hasMovedOn(before, now.url) || (outcome.ok && now.url !== null && hasMovedOn(outcome.article.url, now.url));
  if (left) {
    return { ok: false, failure: 'navigated' };
  }
  return !outcome.ok && outcome.failure === 'empty' && (now.url === null || now.url === 'about:blank')
    ? { ok: false, failure: 'blank' }
    : outcome;
}
