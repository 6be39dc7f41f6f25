import { browser } from './browser';
import { checkSender, type PageSender, type RawSender, readRequest } from './message-check';

/** Every message inside the extension, request and reply together. */
export interface Messages {
  /** The detect script tells whether its tab shows an article; the toolbar icon shows it. */
  readonly noticed: { readonly request: { readonly article: boolean }; readonly reply: null };
}

export type Request = { [Name in keyof Messages]: { readonly name: Name } & Messages[Name]['request'] }[keyof Messages];

/** `null`: the message was none of ours. */
type Reply = Messages[keyof Messages]['reply'];

export type Handlers = {
  readonly [Name in keyof Messages]: (
    request: Messages[Name]['request'],
    sender: PageSender,
  ) => Promise<Messages[Name]['reply']>;
};

async function answer(message: unknown, sender: RawSender, handlers: Handlers): Promise<Reply> {
  const request = readRequest(message);
  const page = checkSender(sender, browser.runtime.id);
  return request === null || page === null ? null : handlers[request.name](request, page);
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
