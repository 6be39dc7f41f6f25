/** The only way out for a browser: it counts what is asked for, refuses it, and serves the pages of the tests. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly type: string;
  readonly body: string;
  readonly policy?: string;
}

export interface Exit extends AsyncDisposable {
  readonly port: number;
  /** What was asked for and refused, hosts of the browser's own business left out. */
  readonly asked: string[];
  /** How often a browser asked on its own behalf. */
  own: number;
}

/** Hosts that browsers ask by themselves. No vector names one. */
const OWN =
  /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|mozaws\.net|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|chromium\.org|digicert\.com|google-analytics\.com|wpad)(?::\d+)?$/;

/** Where the pages are: the proxy answers for it, without any network. */
export const HOME = 'http://localhost:18765';

export async function startProxy(pages: ReadonlyMap<string, Served>): Promise<Exit> {
  const asked: string[] = [];
  let own = 0;
  const note = (host: string, what: string): void => {
    if (OWN.test(host)) own += 1;
    else asked.push(what);
  };
  const server: Server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    const page = url?.origin === HOME ? pages.get(url.pathname) : undefined;
    if (page === undefined) {
      if (url?.pathname !== '/favicon.ico') note(url?.host ?? '', `${request.method} ${request.url}`);
      response.writeHead(403).end();
      return;
    }
    const headers = { 'Content-Type': page.type, ...(page.policy && { 'Content-Security-Policy': page.policy }) };
    response.writeHead(200, headers).end(page.body);
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '', `CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    get own() {
      return own;
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
