import type { Request } from './messages';

/**
 * The detect script's only word to the extension. It runs on every page of a granted site, so it goes without the
 * polyfill (10 kB).
 */
interface Runtime {
  readonly id?: string;
  sendMessage(message: Request): Promise<unknown>;
}

interface ExtensionScope {
  readonly browser?: { readonly runtime: Runtime };
  readonly chrome?: { readonly runtime: Runtime };
}

export async function tellNoticed(article: boolean): Promise<void> {
  const scope: typeof globalThis & ExtensionScope = globalThis;
  const runtime = (scope.browser ?? scope.chrome)?.runtime;
  // Without an id the extension was updated or removed under this page.
  if (runtime?.id !== undefined) {
    await runtime.sendMessage({ name: 'noticed', article });
  }
}
