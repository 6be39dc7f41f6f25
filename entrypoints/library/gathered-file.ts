/** A file made piece by piece, and handed over when it is whole. */
import { LibraryError } from '../../library/failure';
import type { Library, Outcome } from '../../library/library';
import { gather } from '../../library/out/gather';
import type { Outgoing, WholeCopy } from '../../library/whole';
import type { Running, Written } from './transfer';

/** Bytes after which pieces are handed to the browser, which puts them on disk where they are many. */
const PORTION = 8 * 1024 * 1024;

/** The pieces as one file: no more than a portion of them is held by the page at a time. */
export async function collected(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>, type: string): Promise<Blob> {
  const portions: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < PORTION) continue;
    portions.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return new Blob([...portions, ...waiting], { type });
}

/** What goes out, counted while it goes. */
export class Going {
  readonly #running: Running;
  readonly #total: number;
  #count = 0;
  #missing = 0;

  constructor(running: Running, total: number) {
    this.#running = running;
    this.#total = total;
  }

  get written(): Written {
    return { count: this.#count, missing: this.#missing };
  }

  get signal(): AbortSignal {
    return this.#running.signal;
  }

  /** All of a library, or the chosen ones. */
  copies(library: Library, ids?: ReadonlySet<string>): AsyncIterable<Outgoing> {
    const options = { signal: this.signal, onFailure: () => this.lost(), ...(ids && { ids }) };
    return this.counted(gather(library, options));
  }

  /** The same without addresses that were never read: of them there is nothing to be written. */
  async *articles(library: Library, ids: ReadonlySet<string>): AsyncGenerator<WholeCopy, void> {
    const options = { signal: this.signal, onFailure: () => this.lost(), ids };
    for await (const one of gather(library, options)) {
      if (one.contents === null) this.lost();
      else yield* this.counted([one]);
    }
  }

  async *counted<Value>(all: AsyncIterable<Value> | Iterable<Value>): AsyncGenerator<Value, void> {
    for await (const one of all) {
      this.signal.throwIfAborted();
      yield one;
      this.#count += 1;
      this.#tell();
    }
  }

  /** One that has nothing that could be read. */
  lost(): void {
    this.#missing += 1;
    this.#tell();
  }

  #tell(): void {
    this.#running.onProgress({ done: this.#count + this.#missing, total: this.#total });
  }
}

/** What came of the work. Of what was cancelled nobody asks. */
export async function outcomeOf(going: Going, work: () => Promise<Outcome<unknown>>): Promise<Outcome<Written>> {
  try {
    const outcome = await work();
    return outcome.ok ? { ok: true, value: going.written } : outcome;
  } catch (error) {
    if (going.signal.aborted) return { ok: true, value: going.written };
    if (error instanceof LibraryError) return { ok: false, failure: error.failure };
    throw error;
  }
}
