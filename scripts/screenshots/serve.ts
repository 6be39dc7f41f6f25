import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ROOT } from '../setup.mjs';
import { addressOf, pageOf, shelf } from './articles.ts';

/** Where the demo article seems to stand. */
export const DEMO = 'https://quarterly.example/tide-clocks';

const HTML = 'text/html; charset=utf-8';
const demoFile = (name: string): Buffer => readFileSync(path.join(ROOT, 'demo', name));

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  [DEMO, { type: HTML, body: demoFile('article.html') }],
  ['https://quarterly.example/style.css', { type: 'text/css; charset=utf-8', body: demoFile('style.css') }],
  ['https://quarterly.example/tide-clock.svg', { type: 'image/svg+xml', body: demoFile('tide-clock.svg') }],
  ...shelf.map((sample) => [addressOf(sample), { type: HTML, body: pageOf(sample) }] as const),
]);

/** A certificate of the moment; the browser of the pictures is told to take any. */
function makeCertificate(folder: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=example'];
  const done = spawnSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  if (done.status !== 0) throw new Error('The pictures are taken of https pages: that needs the program openssl.');
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Serves the demo and the articles on this machine, as if each stood at its own address. */
export async function serveExamples(folder: string): Promise<{ port: number; close: () => void }> {
  const server = createServer(makeCertificate(folder), (request, response) => {
    const found = answers.get(`https://${request.headers.host}${request.url}`);
    if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': found.type }).end(found.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
