/** Makes rules of the files of a pack, one after the other. What cannot be taken is refused by name; the others go in. */
import type { Said } from '../article';
import { ruleNameOf } from './match';
import { parseRule } from './parse';

/** Limits of a pack. Its model has 2,000 files, the longest of 6 kB, 1.2 MB in all. */
export const PACK_LIMITS = {
  files: 20_000,
  /** Bytes of one file. */
  file: 200_000,
  /** Bytes of all rules together. */
  all: 50_000_000,
} as const;

/**
 * Why a file was not taken. `path`: it leads out of its folder; `name`: no host; `large`; `encoding`: no UTF-8;
 * `damaged`: its bytes are not what the archive promised; `twice`: its host has a rule already; `malformed`: a line of
 * it; `empty`: no line of it says anything.
 */
export type PackRefusalKind = 'path' | 'name' | 'large' | 'encoding' | 'damaged' | 'twice' | 'malformed' | 'empty';

export interface PackRefusal {
  readonly file: string;
  readonly kind: PackRefusalKind;
  /** Of a malformed line; 0 is the file as a whole. */
  readonly line: number;
  /** What is wrong with that line, in one English sentence; for `twice`, the file that was taken. */
  readonly text: string;
  /** That sentence in any language. */
  readonly said: Said | null;
}

type Reason = Pick<PackRefusal, 'kind'> & Partial<PackRefusal>;

export interface Pack {
  /** Texts by name. */
  readonly rules: ReadonlyMap<string, string>;
  readonly refused: readonly PackRefusal[];
  /** Directives that are not done here, with how often they stand in what was taken, the most frequent first. */
  readonly unsupported: readonly (readonly [directive: string, count: number])[];
}

/** Whether a file may be a rule: what lies in hidden folders or among a Mac's shadows is none, nor is a text of another kind. */
export function mayBeRule(path: string): boolean {
  const folders = path.split(/[\\/]/);
  const file = folders.pop() ?? '';
  const aside = folders.some((folder) => folder === '__MACOSX' || /^\.[^.]/.test(folder));
  return !aside && /\.txt$/i.test(file) && !/^(?:licen[cs]e|readme|copying)\b/i.test(file);
}

/** A name that would lead out of the folder that it is unpacked into. Nothing is unpacked; such an archive lies all the same. */
export function leadsOut(path: string): boolean {
  return /^[\\/]|^[a-z]:|\0/i.test(path) || path.split(/[\\/]/).includes('..');
}

export class PackReader {
  readonly #rules = new Map<string, string>();
  readonly #files = new Map<string, string>();
  readonly #refused: PackRefusal[] = [];
  readonly #unsupported = new Map<string, number>();
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });

  refuse(file: string, { kind, line = 0, text = '', said = null }: Reason): void {
    this.#refused.push({ file, kind, line, text, said });
  }

  /** Takes a file or refuses it. `null`: its bytes could not be had. */
  add(file: string, bytes: Uint8Array | null): void {
    const reason = this.#take(file, bytes);
    if (reason) this.refuse(file, reason);
  }

  pack(): Pack {
    const unsupported = [...this.#unsupported].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { rules: this.#rules, refused: this.#refused, unsupported };
  }

  #take(file: string, bytes: Uint8Array | null): Reason | null {
    if (leadsOut(file)) return { kind: 'path' };
    const name = ruleNameOf(file);
    if (name === null) return { kind: 'name' };
    if (bytes === null) return { kind: 'damaged' };
    if (bytes.length > PACK_LIMITS.file) return { kind: 'large' };
    const first = this.#files.get(name);
    if (first !== undefined) return { kind: 'twice', text: first };
    const text = this.#textOf(bytes);
    if (text === null) return { kind: 'encoding' };
    if (text.trim() === '') return { kind: 'empty' };
    const { problems } = parseRule(name, text);
    const malformed = problems.find(({ kind }) => kind === 'malformed');
    if (malformed) return { ...malformed, kind: 'malformed' };
    for (const { directive } of problems) this.#unsupported.set(directive, (this.#unsupported.get(directive) ?? 0) + 1);
    this.#rules.set(name, text);
    this.#files.set(name, file);
    return null;
  }

  #textOf(bytes: Uint8Array): string | null {
    try {
      const text = this.#utf8.decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Bytes that are no UTF-8 are expected: such a file is refused by name.
      return null;
    }
  }
}

export interface PackChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What would be different with `after` in the place of `before`. */
export function packChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): PackChanges {
  const names = [...after.keys()];
  return {
    added: names.filter((name) => !before.has(name)).length,
    changed: names.filter((name) => before.has(name) && before.get(name) !== after.get(name)).length,
    removed: [...before.keys()].filter((name) => !after.has(name)).length,
  };
}
