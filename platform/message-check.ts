import type { Request } from './messages';

/** A sender that the browser has vouched for: our own script in a page. */
export interface PageSender {
  readonly tabId: number;
}

export interface RawSender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Messages that frames inside a page may send; the others come from the page in the tab. */
const fromFrames: ReadonlySet<Request['name']> = new Set<Request['name']>(['hidden']);

export function checkSender(sender: RawSender, ownId: string, name: Request['name']): PageSender | null {
  const tabId = sender.tab?.id;
  const mayBeFrame = fromFrames.has(name) && sender.frameId !== undefined;
  return sender.id === ownId && (sender.frameId === 0 || mayBeFrame) && tabId !== undefined ? { tabId } : null;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000;

/** Names and types are checked: a page that has taken over its renderer can send anything. */
export function readRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) {
    return null;
  }
  switch (message.name) {
    case 'noticed':
      return 'article' in message && typeof message.article === 'boolean'
        ? { name: 'noticed', article: message.article }
        : null;
    case 'hidden':
      return 'count' in message && isCount(message.count) ? { name: 'hidden', count: message.count } : null;
    case 'open-reader':
      return { name: 'open-reader' };
    default:
      return null;
  }
}
