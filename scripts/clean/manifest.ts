import path from 'node:path';
import type { Article } from '../../core/article.ts';
import { isPageUrl } from './args.ts';

/** One line of a manifest, or what is wrong with it. */
export type ManifestLine =
  | { readonly ok: true; readonly id: string | number; readonly url: string | null; readonly file: string }
  | { readonly ok: false; readonly id: string | number | null; readonly reason: string };

/** One line of the results. */
export type ResultLine =
  | { readonly id: string | number; readonly ok: true; readonly ms: number; readonly article: Article }
  | { readonly id: string | number | null; readonly ok: false; readonly reason: string; readonly ms?: number };

const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** A line's JSON object, or null. */
function objectOf(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function parseLine(line: string, number: number, folder: string): ManifestLine {
  const value = objectOf(line);
  if (value === null) return { ok: false, id: null, reason: `Line ${number} of the manifest is no JSON object.` };
  const id: unknown = Reflect.get(value, 'id');
  const file: unknown = Reflect.get(value, 'file');
  const url: unknown = Reflect.get(value, 'url') ?? null;
  if (!isId(id)) return { ok: false, id: null, reason: `Line ${number} of the manifest has no id.` };
  if (typeof file !== 'string' || file === '') {
    return { ok: false, id, reason: `Line ${number} of the manifest has no file.` };
  }
  if (url !== null && !(typeof url === 'string' && isPageUrl(url))) {
    return { ok: false, id, reason: `Line ${number} of the manifest has a url that is no http or https URL.` };
  }
  return { ok: true, id, url, file: path.resolve(folder, file) };
}

/** The lines of a manifest; `folder` is where its relative paths start. Empty lines count for nothing. */
export function parseManifest(text: string, folder: string): ManifestLine[] {
  const withoutMark = text.replace(/^\uFEFF/, '');
  return withoutMark
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1, folder)]));
}
