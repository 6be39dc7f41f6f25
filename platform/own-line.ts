/** Lines between the extension's own pages, its background and the workroom. No page of the web is at their ends. */
import { browser } from './browser';

/** One end of a line. */
export interface Line<Out> {
  send(message: Out): void;
  close(): void;
}

interface Ends<In> {
  hear(message: In): void;
  closed(): void;
}

interface RawPort {
  readonly name: string;
  readonly sender?: { readonly id?: string | undefined; readonly url?: string | undefined } | undefined;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

function lineOver<In, Out>(port: RawPort, ends: (line: Line<Out>) => Ends<In>): Line<Out> {
  let open = true;
  const line: Line<Out> = {
    send(message) {
      if (open) port.postMessage(message);
    },
    close() {
      open = false;
      port.disconnect();
    },
  };
  const { hear, closed } = ends(line);
  // Both ends are ours and of one version: what comes is what was sent.
  port.onMessage.addListener((message) => hear(message as In));
  port.onDisconnect.addListener(() => {
    open = false;
    closed();
  });
  return line;
}

/** Calls whoever answers lines of this name; closed at once where nobody does. */
export function callOwn<In, Out>(name: string, ends: (line: Line<Out>) => Ends<In>): Line<Out> {
  return lineOver(browser.runtime.connect({ name }), ends);
}

/** Answers lines of this name. A script in a page of the web, though it is ours, gets no answer: its page may own it. */
export function answerOwn<In, Out>(name: string, ends: (line: Line<Out>) => Ends<In>): void {
  const origin = browser.runtime.getURL('/');
  browser.runtime.onConnect.addListener((port: RawPort) => {
    if (port.name !== name) return;
    if (port.sender?.id !== browser.runtime.id || port.sender.url?.startsWith(origin) !== true) {
      port.disconnect();
      return;
    }
    lineOver(port, ends);
  });
}
