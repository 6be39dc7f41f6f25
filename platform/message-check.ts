import type { Request } from './messages';

/** A sender that the browser has vouched for: our own script in the top frame of a tab. */
export interface PageSender {
  readonly tabId: number;
}

export interface RawSender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export function checkSender(sender: RawSender, ownId: string): PageSender | null {
  const tabId = sender.tab?.id;
  return sender.id === ownId && sender.frameId === 0 && tabId !== undefined ? { tabId } : null;
}

/** Names and types are checked: a page that has taken over its renderer can send anything. */
export function readRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !('name' in message) || message.name !== 'noticed') {
    return null;
  }
  return 'article' in message && typeof message.article === 'boolean'
    ? { name: 'noticed', article: message.article }
    : null;
}
