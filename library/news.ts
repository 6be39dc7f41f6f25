/** Who hears of changes: listeners here, and other windows by a BroadcastChannel. */
import type { Change, Library } from './library';

export interface News {
  readonly watch: Library['watch'];
  /** Tells all windows. Nothing is said of no copies. */
  tell(ids: readonly string[]): void;
  close(): void;
}

const isChange = (data: unknown): data is Change =>
  typeof data === 'object' && data !== null && 'ids' in data && Array.isArray(data.ids);

/** @param channel between the windows; `null` for a library that only one has */
export function makeNews(channel: BroadcastChannel | null): News {
  const listeners = new Set<(change: Change) => void>();
  const hear = (change: Change) => {
    for (const listener of [...listeners]) {
      listener(change);
    }
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) {
      hear(data);
    }
  });
  return {
    watch(listener, signal) {
      if (!signal.aborted) {
        const own = (change: Change) => listener(change);
        listeners.add(own);
        signal.addEventListener('abort', () => listeners.delete(own), { once: true });
      }
    },
    tell(ids) {
      if (ids.length > 0) {
        channel?.postMessage({ ids } satisfies Change);
        hear({ ids });
      }
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}
