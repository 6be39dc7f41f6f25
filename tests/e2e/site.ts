import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A path's answer: HTML, another type, or what a function makes of it. */
export type Pages = Readonly<Record<string, string | Answer | Handler>>;

export interface Site extends AsyncDisposable {
  readonly origin: string;
  url(path: string): string;
  /** The paths asked for so far. */
  readonly asked: readonly string[];
}

function send(response: ServerResponse, page: string | Answer): void {
  const answer = typeof page === 'string' ? { type: 'text/html; charset=utf-8', body: page } : page;
  response.writeHead(200, { 'content-type': answer.type, 'cache-control': 'no-store' });
  response.end(answer.body);
}

/** Serves the pages on this machine, on a free port. */
export async function serve(pages: Pages): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages[path];
    if (page === undefined) {
      response.writeHead(404).end();
    } else if (typeof page === 'function') {
      page(request, response);
    } else {
      send(response, page);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    asked,
    url: (path) => origin + path,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
