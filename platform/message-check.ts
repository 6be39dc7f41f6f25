import { readReport } from './consent-report';
import { isGlance } from './glance-check';
import type { Messages, Request } from './messages';

/** A sender that the browser has vouched for: our own script in a frame of a tab. */
export interface PageSender {
  readonly tabId: number;
  /** 0 is the top frame. */
  readonly frameId: number;
  /** The address of the frame; empty where the browser does not tell. */
  readonly url: string;
  /** The host of the page in the tab; empty where the browser does not tell. */
  readonly host: string;
}

export interface RawSender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** The messages that scripts of sub-frames may send: clutter and consent dialogs stand in frames too. */
const fromAnyFrame: ReadonlySet<keyof Messages> = new Set([
  'hidden',
  'workroom',
  'consentRules',
  'consentSnippet',
  'consentDone',
]);

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
}

export function checkSender(sender: RawSender, ownId: string, name: keyof Messages): PageSender | null {
  const tabId = sender.tab?.id;
  const { frameId } = sender;
  if (sender.id !== ownId || tabId === undefined || frameId === undefined) {
    return null;
  }
  return frameId === 0 || fromAnyFrame.has(name)
    ? { tabId, frameId, url: sender.url ?? '', host: hostOf(sender.tab?.url) }
    : null;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000;

const readers: { readonly [Name in keyof Messages]: (message: object) => Request | null } = {
  hidden: (message) => ('count' in message && isCount(message.count) ? { name: 'hidden', count: message.count } : null),
  openReader: (message) =>
    'glance' in message && isGlance(message.glance) ? { name: 'openReader', glance: message.glance } : null,
  workroom: () => ({ name: 'workroom' }),
  consentRules: () => ({ name: 'consentRules' }),
  consentSnippet: (message) =>
    'snippet' in message && typeof message.snippet === 'string'
      ? { name: 'consentSnippet', snippet: message.snippet }
      : null,
  consentDone(message) {
    const report = 'report' in message ? readReport(message.report) : null;
    return report === null ? null : { name: 'consentDone', report };
  },
};

/** Names and types are checked: a page that has taken over its renderer can send anything. */
export function readRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) {
    return null;
  }
  const { name } = message;
  return typeof name === 'string' && Object.hasOwn(readers, name) ? readers[name as keyof Messages](message) : null;
}
