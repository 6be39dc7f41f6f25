import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** A page as a server would send it. */
export interface PageBytes {
  readonly url: string;
  readonly body: Buffer;
  readonly contentType: string;
}

/** Something the user can understand and mend; its message is a plain sentence. */
export class PageError extends Error {}

const unzip = promisify(gunzip);

const TYPES: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.xht': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.json': 'application/json',
};

/**
 * The encoding to announce for these bytes, or null to let the browser read it from the page. Pure ASCII is left to
 * the page too: it may be ISO-2022-JP, whose bytes are all ASCII.
 */
export function charsetOf(bytes: Uint8Array): 'utf-8' | null {
  if (bytes.every((byte) => byte < 0x80)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The content type to serve a file with. */
export function contentTypeOf(name: string, bytes: Uint8Array): string {
  const type = TYPES[path.extname(name.replace(/\.gz$/i, '')).toLowerCase()] ?? 'text/html';
  const charset = charsetOf(bytes);
  return charset === null ? type : `${type}; charset=${charset}`;
}

/** The address of a page that came without one. `.invalid` is reserved: no site has it. */
export function placeholderUrl(file: string): string {
  return `https://page.invalid/${encodeURIComponent(path.basename(file).replace(/\.gz$/i, ''))}`;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Refuses what no page is, before a browser would try to download it. */
function assertPage(name: string, bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('%PDF-')) throw new PageError(`${name} is a PDF, not a web page.`);
  if (/^(\x89PNG|GIF8|\xff\xd8\xff)/.test(head)) throw new PageError(`${name} is an image, not a web page.`);
}

function reasonOf(error: unknown, file: string): PageError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return new PageError(`There is no file ${file}.`);
  if (code === 'EISDIR') return new PageError(`${file} is a folder, not a page.`);
  if (code === 'EACCES') return new PageError(`${file} may not be read.`);
  if (typeof code === 'string' && code.startsWith('Z_')) return new PageError(`${file} is not a sound gzip file.`);
  return new PageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
}

/** Reads a page from a file, gzipped or not. */
export async function readPage(file: string, url: string | null): Promise<PageBytes> {
  let body: Buffer;
  try {
    const bytes = await readFile(file);
    body = isGzip(bytes) ? await unzip(bytes) : bytes;
  } catch (error) {
    throw reasonOf(error, file);
  }
  assertPage(file, body);
  return { url: url ?? placeholderUrl(file), body, contentType: contentTypeOf(file, body) };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The URL if it is one of this machine. */
export function localUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new PageError(`${text} is no URL.`);
  if (url.protocol !== 'http:' || !LOOPBACK.has(url.hostname)) {
    throw new PageError(
      `${text} is not on this machine: the tool makes no requests to the network. ` +
        'Save the page to a file and give its address with --url.',
    );
  }
  return url;
}

const MAX_REDIRECTS = 5;

/** Fetches a page from a server on this machine. */
export async function fetchPage(text: string, redirects = 0): Promise<PageBytes> {
  const url = localUrl(text);
  let answer: Response;
  try {
    answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new PageError(`${url.href} does not answer: ${cause}.`);
  }
  const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
  if (location !== null) {
    if (redirects === MAX_REDIRECTS) throw new PageError(`${url.href} redirects too often.`);
    return fetchPage(new URL(location, url).href, redirects + 1);
  }
  if (!answer.ok) throw new PageError(`${url.href} answers ${answer.status} ${answer.statusText}.`);
  const body = Buffer.from(await answer.arrayBuffer());
  assertPage(url.href, body);
  const announced = answer.headers.get('content-type');
  const contentType = announced !== null && /charset=/i.test(announced) ? announced : contentTypeFor(announced, body);
  return { url: url.href, body, contentType };
}

function contentTypeFor(announced: string | null, body: Uint8Array): string {
  const type = announced ?? 'text/html';
  const charset = charsetOf(body);
  return charset === null ? type : `${type}; charset=${charset}`;
}
