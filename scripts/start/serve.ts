import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { ROOT } from '../setup.mjs';

/** The files of the demo and how they are sent; nothing else is. */
const FILES: Readonly<Record<string, string>> = {
  'article.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'tide-clock.svg': 'image/svg+xml',
};

async function answer(name: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const type = FILES[name];
  if (type === undefined) return { status: 404, type: 'text/plain', body: 'There is no such page in the demo.' };
  return { status: 200, type, body: await readFile(path.join(ROOT, 'demo', name)) };
}

/** Serves the demo article on this machine only, on a free port. */
export async function serveDemo(): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    answer(name).then(
      ({ status, type, body }) => response.writeHead(status, { 'Content-Type': type }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo server has no port.');
  return { server, url: `http://127.0.0.1:${address.port}/article.html` };
}
