import { browser } from './browser';
import { checkSender, type PageSender, type RawSender, readRequest } from './message-check';

/** Every message inside the extension, request and reply together. */
export interface Messages {
  /** The detect script tells whether its tab shows an article; the toolbar icon shows it. */
  readonly noticed: { readonly request: { readonly article: boolean }; readonly reply: null };
  /** An auto-clean script tells how many blocks are hidden in its frame; the toolbar button counts them. */
  readonly hidden: { readonly request: { readonly count: number }; readonly reply: null };
  /** An auto-clean script asks for the reader page: the reader wants the articles of its site there. */
  readonly 'open-reader': { readonly request: object; readonly reply: null };
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

function handle(request: Request, handlers: Handlers, page: PageSender): Promise<Reply> {
  switch (request.name) {
    case 'noticed':
      return handlers.noticed(request, page);
    case 'hidden':
      return handlers.hidden(request, page);
    case 'open-reader':
      return handlers['open-reader'](request, page);
  }
}

async function answer(message: unknown, sender: RawSender, handlers: Handlers): Promise<Reply> {
  const request = readRequest(message);
  const page = request === null ? null : checkSender(sender, browser.runtime.id, request.name);
  return request === null || page === null ? null : handle(request, handlers, page);
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
