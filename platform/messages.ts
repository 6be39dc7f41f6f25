import type { Glance } from '../core/detect/glance';
import { browser } from './browser';
import type { ConsentReport } from './consent-report';
import { checkSender, type PageSender, type RawSender, readRequest } from './message-check';

/** Every message inside the extension, request and reply together. */
export interface Messages {
  /** An auto-clean script tells how many blocks are hidden in its frame; the toolbar button counts them. */
  readonly hidden: { readonly request: { readonly count: number }; readonly reply: null };
  /** An auto-clean script asks for the reader page if its page is an article: the reader wants those of the site there. */
  readonly openReader: { readonly request: { readonly glance: Glance }; readonly reply: null };
  /** An auto-clean script is about to ask the workroom; it is to be there. The reply says whether it is. */
  readonly workroom: { readonly request: Readonly<Record<never, never>>; readonly reply: boolean | null };
  /** The consent script of any frame asks for the rules for its page; `null` where consent is not to be answered. */
  readonly consentRules: { readonly request: Readonly<Record<never, never>>; readonly reply: ConsentRules | null };
  /** The consent script has one of the fixed functions run in its frame's own world; gives what came out, as yes or no. */
  readonly consentSnippet: { readonly request: { readonly snippet: string }; readonly reply: boolean | null };
  /** The consent script tells what became of the dialog, for the popup to show. */
  readonly consentDone: { readonly request: { readonly report: ConsentReport }; readonly reply: null };
}

/** The rules' compact form: version, strings, rules. */
export interface ConsentRules {
  readonly v: number;
  readonly s: readonly string[];
  readonly r: readonly unknown[];
}

export type Request = { [Name in keyof Messages]: { readonly name: Name } & Messages[Name]['request'] }[keyof Messages];

/** `null`: the message was none of ours, or its sender has no business with it. */
type Reply = Messages[keyof Messages]['reply'];

export type Handlers = {
  readonly [Name in keyof Messages]: (
    request: Messages[Name]['request'],
    sender: PageSender,
  ) => Promise<Messages[Name]['reply']>;
};

function handle(request: Request, page: PageSender, handlers: Handlers): Promise<Reply> {
  switch (request.name) {
    case 'hidden':
      return handlers.hidden(request, page);
    case 'openReader':
      return handlers.openReader(request, page);
    case 'workroom':
      return handlers.workroom(request, page);
    case 'consentRules':
      return handlers.consentRules(request, page);
    case 'consentSnippet':
      return handlers.consentSnippet(request, page);
    case 'consentDone':
      return handlers.consentDone(request, page);
  }
}

async function answer(message: unknown, sender: RawSender, handlers: Handlers): Promise<Reply> {
  const request = readRequest(message);
  const page = request === null ? null : checkSender(sender, browser.runtime.id, request.name);
  return request === null || page === null ? null : handle(request, page, handlers);
}

/** Answers by `sendResponse`: a promise given back by a listener does not reach the sender in every browser. */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: RawSender, sendResponse: (reply: Reply) => void) => {
    answer(message, sender, handlers).then(sendResponse, (error: unknown) => {
      sendResponse(null);
      throw error;
    });
    return true;
  });
}
