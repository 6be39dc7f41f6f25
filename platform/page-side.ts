/**
 * The browser object as scripts in pages need it. They run on every page of a granted site, so they go without the
 * polyfill (10 kB). After an update or a removal of the extension the object is a shell without an id.
 */
import type { Messages, Request } from './messages';
import type { Area } from './storage';

type StorageListener = (changes: Readonly<Record<string, unknown>>, area: string) => void;

interface Listeners<Event> {
  addListener(listener: (event: Event) => void): void;
}

/** A line to another part of the extension. */
export interface Port {
  readonly onMessage: Listeners<unknown>;
  readonly onDisconnect: Listeners<unknown>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

interface Extension {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: Request): Promise<unknown>;
    connect(info: { readonly name: string }): Port;
  };
  readonly i18n?: { getMessage(name: string, substitutions?: readonly string[]): string };
  readonly storage?: {
    readonly local: Area;
    readonly onChanged: {
      addListener(listener: StorageListener): void;
      removeListener(listener: StorageListener): void;
    };
  };
}

interface Scope {
  readonly browser?: Extension;
  readonly chrome?: Extension;
}

function extension(): Extension {
  const scope: typeof globalThis & Scope = globalThis;
  return scope.browser ?? scope.chrome ?? {};
}

/** Whether the extension that this script belongs to is still there. */
export function isAlive(): boolean {
  return extension().runtime?.id !== undefined;
}

/** Tells the background something; the reply is `null` too where the extension was updated or removed under this page. */
export async function tell<Name extends keyof Messages>(
  message: Request & { readonly name: Name },
): Promise<Messages[Name]['reply'] | null> {
  const { runtime } = extension();
  if (runtime?.id === undefined) {
    return null;
  }
  // An extension that is updated or removed in the middle of it gives no reply.
  const [reply] = await Promise.allSettled([runtime.sendMessage(message)]);
  // Only the reply to the message of this name comes back.
  return reply.status === 'fulfilled' ? (reply.value as Messages[Name]['reply']) : null;
}

/** A line to whoever listens for its name; `null` once the extension is gone. */
export function connect(name: string): Port | null {
  return isAlive() ? (extension().runtime?.connect({ name }) ?? null) : null;
}

/** The settings on disk; `null` once the extension is gone. */
export function pageArea(): Area | null {
  return isAlive() ? (extension().storage?.local ?? null) : null;
}

/** The message of this name, its placeholders filled in; an empty string when there is none. */
export function say(name: string, substitutions: readonly string[] = []): string {
  return extension().i18n?.getMessage(name, [...substitutions]) ?? '';
}

/** Hears of changes of any of these keys on disk. Gives back the function that stops listening. */
export function onKeysChanged(keys: readonly string[], listener: () => void): () => void {
  const changed: StorageListener = (changes, area) => {
    if (area === 'local' && keys.some((key) => Object.hasOwn(changes, key))) {
      listener();
    }
  };
  const { storage } = extension();
  storage?.onChanged.addListener(changed);
  return () => storage?.onChanged.removeListener(changed);
}
