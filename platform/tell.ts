import type { Messages, Request } from './messages';

/** What a content script uses of the browser object; the polyfill would add 10 kB to every page of a granted site. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: Request): Promise<unknown>;
}

interface ExtensionScope {
  readonly browser?: { readonly runtime: Runtime };
  readonly chrome?: { readonly runtime: Runtime };
}

/** Sends a message from a content script; `null` when the extension was updated or removed under this page. */
export async function tell<Name extends keyof Messages>(
  message: Extract<Request, { readonly name: Name }>,
): Promise<Messages[Name]['reply'] | null> {
  const scope: typeof globalThis & ExtensionScope = globalThis;
  const runtime = (scope.browser ?? scope.chrome)?.runtime;
  // The answer comes from our own background, which the compiler holds to the table.
  return runtime?.id === undefined ? null : ((await runtime.sendMessage(message)) as Messages[Name]['reply'] | null);
}
